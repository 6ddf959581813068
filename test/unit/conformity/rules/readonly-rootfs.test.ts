import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const writable = (name: string): string =>
  `Container ${name} can write into its image: EXI-ARCH-18 and the compatibility criteria want readOnlyRootFilesystem: true, and volumes where it writes.`;
const noTemporary = (name: string): string =>
  `Container ${name} has no volume on /tmp: if it writes there it will fail, its file system being read-only.`;

const bare = podOf('  containers:\n    - name: api\n      image: ghcr.io/acme/api:1.0.0 # ours\n\n# end\n');
const prod = { environment: 'prod' } as const;

ruleTable('cpin/readonly-rootfs', [
  {
    title: 'accepts read-only with a volume on /tmp',
    text: podOf(
      '  containers:\n    - name: api\n      securityContext: {readOnlyRootFilesystem: true}\n      volumeMounts: [{name: tmp, mountPath: /tmp/}]\n',
    ),
    options: prod,
    finds: [],
  },
  {
    title: 'tells that /tmp is missing, or cannot be written to',
    text: podOf(
      '  initContainers: [{name: migrate, securityContext: {readOnlyRootFilesystem: true}}]\n  containers:\n    - {name: a, securityContext: {readOnlyRootFilesystem: true}}\n    - {name: b, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: t, mountPath: /tmp, readOnly: true}]}\n',
    ),
    options: prod,
    finds: [
      `information 7 [readOnlyRootFilesystem] ${noTemporary('a')}`,
      `information 8 [readOnlyRootFilesystem] ${noTemporary('b')}`,
    ],
  },
  ...(
    [
      ['cpin-openshift', 'warning'],
      ['cpin-kubernetes', 'warning'],
      ['byoc', 'warning'],
      ['sandbox', 'information'],
    ] as const
  ).map(([target, severity]) => ({
    title: `is a matter of ${severity} on ${target}`,
    text: bare,
    options: { target, environment: 'prod' } as const,
    finds: [`${severity} 6 [api] ${writable('api')}`],
    fixed: podOf(`  containers:
    - name: api
      image: ghcr.io/acme/api:1.0.0 # ours
      securityContext:
        readOnlyRootFilesystem: true
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: 64Mi

# end
`),
  })),
  {
    title: 'only tells before level 4',
    text: bare,
    options: { environment: 'dev' },
    finds: [`information 6 [api] ${writable('api')}`],
  },
  {
    title: 'writes into the lists that are there, in their own style',
    text: podOf(`  volumes:
  - name: config
    configMap:
      name: api
  containers:
  - name: api
    securityContext:
      readOnlyRootFilesystem: false
    volumeMounts:
    - name: config
      mountPath: /config # read
    env: []
`),
    options: prod,
    finds: [`warning 12 [false] ${writable('api')}`],
    fixed: podOf(`  volumes:
  - name: config
    configMap:
      name: api
  - name: tmp
    emptyDir:
      sizeLimit: 64Mi
  containers:
  - name: api
    securityContext:
      readOnlyRootFilesystem: true
    volumeMounts:
    - name: config
      mountPath: /config # read
    - name: tmp
      mountPath: /tmp
    env: []
`),
  },
  {
    title: 'writes between braces, and uses a volume that is there',
    text: podOf(
      '  volumes: [{name: tmp, emptyDir: {medium: Memory}}]\n  containers: [{name: api, securityContext: {runAsNonRoot: true}, volumeMounts: [{name: c, mountPath: /c}]}]\n',
    ),
    options: prod,
    language: 'fr',
    finds: [
      'warning 6 [securityContext] Le conteneur api peut écrire dans son image\u00a0: EXI-ARCH-18 et les critères de compatibilité veulent readOnlyRootFilesystem: true, et des volumes là où l’on écrit.',
    ],
    fixed: podOf(
      '  volumes: [{name: tmp, emptyDir: {medium: Memory}}]\n  containers: [{name: api, securityContext: {runAsNonRoot: true, readOnlyRootFilesystem: true}, volumeMounts: [{name: c, mountPath: /c}, {name: tmp, mountPath: /tmp}]}]\n',
    ),
  },
  {
    title: 'offers no fix where the name of its volume is taken',
    text: podOf('  volumes: [{name: tmp, secret: {secretName: s}}]\n  containers: [{name: api}]\n'),
    options: prod,
    finds: [`warning 6 [api] ${writable('api')}`],
    fixed: podOf('  volumes: [{name: tmp, secret: {secretName: s}}]\n  containers: [{name: api}]\n'),
  },
]);

everyWorkload('cpin/readonly-rootfs', {
  spec: `initContainers:
  - name: migrate
    securityContext: {readOnlyRootFilesystem: false}
  - name: proxy
    restartPolicy: Always
    securityContext: {readOnlyRootFilesystem: true}
containers:
  - name: api
`,
  options: prod,
  finds: ['warning [false]', 'information [readOnlyRootFilesystem]', 'warning [api]'],
});
