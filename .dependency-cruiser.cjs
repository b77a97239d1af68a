// The one-way dependencies of ARCHITECTURE.md, as rules. `npm run check` runs them.
const outside = (...folders) => `^(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    {
      name: 'domain-knows-nobody',
      comment: 'The rules of the field are pure: no host, no framework, no input or output.',
      severity: 'error',
      from: { path: '^domain/', pathNot: ['\\.test\\.ts$', '^domain/testing/'] },
      to: {
        path: outside('renderer', 'electron', 'sync-server', 'tests', 'bench', 'build', 'domain/testing'),
      },
    },
    {
      name: 'domain-has-no-io',
      severity: 'error',
      from: { path: '^domain/', pathNot: ['\\.test\\.ts$', '^domain/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'domain/testing holds what tests share; nothing that is shipped may lean on it.',
      severity: 'error',
      from: { pathNot: ['\\.test\\.tsx?$', '^domain/testing/', '^tests/', '^bench/', '^build/'] },
      to: { path: '^domain/testing/' },
    },
    {
      name: 'renderer-stays-in-its-house',
      comment: 'Of electron the renderer sees the contract of the bridge, of sync-server the pure pages.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['\\.test\\.tsx?$'] },
      to: {
        path: outside('electron', 'sync-server', 'tests', 'bench', 'build'),
        pathNot: ['^electron/bridge/', '^sync-server/site/', '^build/resources/'],
      },
    },
    {
      name: 'renderer-runs-in-a-browser',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['\\.test\\.tsx?$'] },
      to: { dependencyTypes: ['core'], pathNot: ['^(events|buffer)$'] },
    },
    {
      name: 'electron-stays-in-its-house',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: outside('renderer', 'sync-server', 'tests', 'bench', 'build') },
    },
    {
      name: 'bridge-is-only-a-contract',
      comment: 'Both hosts read electron/bridge, so it may lean on nothing of either.',
      severity: 'error',
      from: { path: '^electron/bridge/', pathNot: ['\\.test\\.ts$'] },
      to: { path: '^electron/', pathNot: ['^electron/bridge/'] },
    },
    {
      name: 'electron-itself-enters-at-the-top',
      comment:
        'Everything but main.ts and preload.ts takes its Electron as a parameter, so that it runs in tests.',
      severity: 'error',
      from: { pathNot: ['^electron/(main|preload)\\.ts$'] },
      to: { path: '^node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sync-server-stays-in-its-house',
      severity: 'error',
      from: { path: '^sync-server/', pathNot: ['\\.test\\.ts$'] },
      to: { path: outside('renderer', 'electron', 'tests', 'bench', 'build') },
    },
    {
      name: 'features-do-not-know-each-other',
      comment:
        'renderer/app composes features; a feature that needs another needs a component or a domain rule.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: ['^renderer/features/$1/'] },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/(features|components|database|sync|desktop)/', pathNot: ['\\.test\\.tsx?$'] },
      to: { path: '^renderer/(app/|main\\.tsx)' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^renderer/(components|database|sync|desktop)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'rxdb-only-in-database',
      comment: 'The local store can be replaced only while one folder knows its name.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/database/'] },
      to: { path: '^node_modules/(rxdb|dexie)/' },
    },
    {
      name: 'sync-takes-only-types-from-the-database',
      severity: 'error',
      from: { path: '^renderer/sync/', pathNot: ['\\.test\\.ts$'] },
      to: { path: '^renderer/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'host-known-only-in-desktop',
      comment: 'One renderer, two hosts: renderer/desktop alone asks which one it runs in.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/desktop/'] },
      to: { path: '^electron/' },
    },
    {
      name: 'site-has-no-database',
      comment: 'Pages are pure functions of public documents; the app shows them as a preview.',
      severity: 'error',
      from: { path: '^sync-server/site/', pathNot: ['\\.test\\.ts$', '/site-routes\\.ts$'] },
      to: { path: '^(sync-server/(?!site/)|node_modules/)' },
    },
  ],
  options: {
    // Without `tsConfig`: with it, `electron/main` in a bare import would be taken for our own file.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules/.cache|build/out|build/dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
