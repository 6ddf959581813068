import { modelIn, withModel, type DeclaredModel } from './model-graph';

/**
 * For each model, the one that stands for it and for all that say the same: generated types repeat a pod's affinity
 * wherever one can be written. Models are the same when their fields are, down to the last.
 *
 * @param models in the order of preference: the first of those that say the same stands for them
 */
export function sameModels(models: ReadonlyMap<string, DeclaredModel>): ReadonlyMap<string, string> {
  let classes = new Map<string, string>([...models.keys()].map((name) => [name, '']));
  for (let count = 0; ;) {
    const representatives = new Map<string, string>();
    const next = new Map<string, string>();
    for (const [name, model] of models) {
      const said = signature(model, classes);
      if (!representatives.has(said)) representatives.set(said, name);
      next.set(name, representatives.get(said) ?? name);
    }
    classes = next;
    if (representatives.size === count) return classes;
    count = representatives.size;
  }
}

function signature(model: DeclaredModel, classes: ReadonlyMap<string, string>): string {
  return [...model]
    .map(([field, { type, required }]) => {
      const inner = modelIn(type);
      const known = inner === undefined ? type : withModel(type, `M${classes.get(inner) ?? inner}`);
      return `${field}${required ? '!' : ':'}${known}`;
    })
    .sort()
    .join(' ');
}
