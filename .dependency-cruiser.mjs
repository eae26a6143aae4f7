/** Who may import whom; see ../shared/DESIGN.md, "Layout". @type {import('dependency-cruiser').IConfiguration} */
const features = [
  'library',
  'annotations',
  'cards',
  'card-exchange',
  'collection-json',
  'review',
  'practice',
  'search',
  'case-reading',
  'settings',
  'authoring',
]
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|test)/' },
    },
    {
      name: 'shared-does-no-io',
      comment: 'It runs in the window as well.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-knows-the-main-process-by-type-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-takes-the-router-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/(router|trpc)\\.ts$' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-does-not-import-the-window',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'only-hosts-know-electron',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/hosts/' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'only-hosts-know-a-socket',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/hosts/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$' },
    },
    ...features.map((feature) => ({
      name: `${feature}-shows-its-public-files-only`,
      comment: 'a part that a process of its own loads has one too: library/parsers/public.ts, cards/find/public.ts',
      severity: 'error',
      from: { path: '^electron/', pathNot: [`^electron/${feature}/`, '^electron/router\\.ts$'] },
      to: { path: `^electron/${feature}/`, pathNot: `^electron/${feature}/((parsers|find)/)?public\\.ts$` },
    })),
    {
      name: 'screens-do-not-import-each-other',
      comment: 'but for the parts that another shows: the card form, what is asked of cards, and of the search',
      severity: 'error',
      from: { path: '^renderer/(home|reader|cards|review|practice|library|notebook|search|settings)/' },
      to: {
        path: '^renderer/(home|reader|cards|review|practice|library|notebook|search|settings)/',
        pathNot: [
          '^renderer/$1/',
          '^renderer/cards/(CardForm|FlagDialog|TagDialog|RescheduleDialog|ResetDialog)\\.tsx$',
          '^renderer/cards/search-fault\\.ts$',
          '^renderer/search/useSearch\\.ts$',
        ],
      },
    },
    { name: 'no-test-in-the-product', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'not-in-package-json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?(raw|url)$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
