import { choose, type Application, type Json, type JsonObject } from './application';

/** The metadata of an object or of a pod template, with the labels that its team thought of. */
export function metadata(app: Application, name?: string): JsonObject {
  const { random } = app;
  return {
    name,
    namespace: name !== undefined && random.chance(0.2) ? `demo-${app.env}` : undefined,
    labels: labels(app),
    annotations: random.chance(0.2) ? { 'example.fr/owner': 'equipe-demo' } : undefined,
  };
}

function labels(app: Application): Json | undefined {
  const full: JsonObject = { app: app.name, env: app.env, tier: app.tier };
  const wrong: readonly (Json | undefined)[] = [
    undefined,
    {},
    null,
    { app: app.name },
    { 'app.kubernetes.io/name': app.name, 'app.kubernetes.io/part-of': 'demo' },
    { app: app.name, env: app.env },
    { app: app.name, tier: app.tier },
    { App: app.name, Env: app.env, Tier: app.tier },
    { ...full, env: '' },
    { ...full, app: null },
    { ...full, app: '' },
    { ...full, env: 'staging', criticality: 'Low' },
    { ...full, tier: 'front', component: 'web' },
    { ...full, app: '42' },
    ...(app.valid
      ? []
      : [
          { ...full, tier: 7 },
          { ...full, tier: true },
        ]),
    { ...full, env: ' ' },
  ];
  const right: readonly JsonObject[] = [
    full,
    { ...full, criticality: 'low', component: 'nginx' },
    { ...full, 'app.kubernetes.io/managed-by': 'argocd' },
    { tier: app.tier, env: app.env, app: app.name, version: '1.4.2' },
  ];
  return choose<Json | undefined>(app, right, wrong);
}
