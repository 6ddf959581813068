import assert from 'node:assert/strict';
import { clusterStepIds, type LocalCluster } from '../../../src/domain/local-cluster/cluster-steps';
import { clusterTools } from '../../../src/domain/local-cluster/cluster-tools';
import type { ToolAdvice } from '../../../src/domain/local-cluster/tool-advice';
import type { Language } from '../../../src/domain/language';
import { clusterToolsTexts } from '../../../src/texts/cluster-tools';
import { localClusterTexts } from '../../../src/texts/local-cluster';
import { assertFrenchTypography } from '../../support/french-typography';

const docker = { program: 'docker', version: '28.3.2' } as const;
const advices: readonly ToolAdvice[] = (['ready', 'lacking', 'too-old', 'silent', 'absent'] as const).flatMap(
  (kind): readonly ToolAdvice[] => [
    { tool: 'kind', version: '0.30.0', kind: kind === 'lacking' ? 'ready' : kind, lacks: [], engine: docker },
    {
      tool: 'k3d',
      version: undefined,
      kind: kind === 'ready' ? 'lacking' : kind,
      lacks: [
        { kind: 'program', anyOf: ['docker', 'podman'] },
        { kind: 'asleep', program: 'docker', why: 'Cannot connect to the Docker daemon' },
      ],
      engine: undefined,
    },
  ],
);
const locals = clusterTools.map((tool): LocalCluster => ({
  tool,
  cluster: 'parcours',
  app: 'bonjour',
  port: 8080,
  folder: 'local-cluster',
}));

/** Every text, its functions called with what they are called with. */
function said(language: Language): readonly string[] {
  const tools = clusterToolsTexts[language];
  const texts = localClusterTexts[language];
  const { look, missing, inBrief } = tools;
  return [
    ...[look.title, look.detail(['kind version']), look.accept, look.looking, look.which],
    ...advices.flatMap((each) => [tools.state(each), missing.title(each), missing.detail(each, '0.11.0')]),
    ...[...Object.values(inBrief), tools.without, tools.browser, tools.browserDetail],
    ...[tools.sandbox, tools.sandboxDetail, missing.page('docker'), missing.again, missing.anyway],
    ...[texts.whichFolder, texts.openRecord],
    ...[texts.wrongRecord('.cpin/scaffolds/local-cluster.yaml'), texts.other, texts.readme, texts.tools],
    ...locals.flatMap((local) => [
      texts.which(local),
      ...clusterStepIds.map((id) => texts.ask(texts.stepName(id, local))),
    ]),
    ...[texts.task('01', 'x'), texts.askDetail('kind version', '.', Object.values(texts.notes)), texts.run],
    ...[texts.absent('crc'), texts.done('x', 'y'), texts.doneLast('x'), texts.next, texts.failed('x', 2)],
    ...[texts.again, texts.opens('http://localhost:8080/'), texts.open],
  ];
}

describe('what is said of local clusters', () => {
  it('is complete in both languages', () => {
    assert.equal(said('fr').length, said('en').length);
    for (const text of [...said('fr'), ...said('en')]) assert.doesNotMatch(text, /undefined|^\s*$/);
  });

  it('has French typography in French, and none of it in English', () => {
    for (const text of said('fr')) assertFrenchTypography(text, 'local cluster');
    for (const text of said('en')) assert.doesNotMatch(text, /[\u00a0\u202f«»]/);
  });

  it('tells what to do about each tool that cannot be used, with the page to install it from', () => {
    const [absent] = advices.filter(({ kind, tool }) => kind === 'absent' && tool === 'k3d');
    assert.ok(absent);
    assert.deepEqual(clusterToolsTexts.en.missing.detail(absent, '5.5.0').split('\n\n'), [
      'To install k3d: https://k3d.io/stable/',
      'It also takes Docker or Podman: https://docs.docker.com/engine/install/ https://podman.io/docs/installation',
      'Docker is installed but does not answer. Start it, then try again. It said: Cannot connect to the Docker daemon',
      'On a closed network, ask your network team for a mirror of these downloads and of the images.',
      'Without installing anything, practise in the Kubernetes tutorial, or ask Cloud π Native for a sandbox.',
    ]);
  });
});
