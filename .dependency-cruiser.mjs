// Which layer may know which (ARCHITECTURE.md, "Rules the tools enforce"). Type imports count.
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-a-leaf',
      comment: 'shared/ is for every runtime: it knows zod and itself.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/shared/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'core-knows-no-host',
      comment: 'The product runs under any host.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        path: [
          '^src/(main|preload|renderer|server|cli|engine|host)/',
          '(^|/)node_modules/(electron|react|react-dom|@tanstack|@base-ui)/',
        ],
      },
    },
    {
      name: 'windows-know-no-core',
      comment: 'The page and the main process reach the core through the contract only.',
      severity: 'error',
      from: { path: '^src/(renderer|main|preload)/' },
      to: { path: '^src/core/' },
    },
    {
      name: 'hosts-are-apart',
      comment: 'A host knows shared/ and the core, not another host.',
      severity: 'error',
      from: { path: '^src/(main|preload|renderer|engine|server)/' },
      to: { path: '^src/(main|preload|renderer|server|cli|engine)/', pathNot: ['^src/$1/'] },
    },
    {
      name: 'sqlite-in-library',
      comment: 'Only core/library knows better-sqlite3.',
      severity: 'error',
      from: { pathNot: ['^src/core/library/', '^src/testing/', '\\.test\\.ts$'] },
      to: { path: '(^|/)node_modules/better-sqlite3/' },
    },
    {
      name: 'extraction-is-pure',
      comment: 'Text in, values out: no database, no files, no other domain.',
      severity: 'error',
      from: { path: '^src/core/extract/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/core/(?!extract/)', '^(node:)?(fs|child_process|net|http|https|worker_threads)$'] },
    },
    {
      name: 'features-are-apart',
      comment: 'A feature of the window does not import another.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'parts-know-no-feature',
      comment: 'What features share does not depend on one of them.',
      severity: 'error',
      from: { path: '^src/renderer/(api|ui|parts)/' },
      to: { path: '^src/renderer/features/' },
    },
    {
      name: 'charts-only-draw',
      comment: 'A chart is drawn from a plain model, given a document.',
      severity: 'error',
      from: { path: '^src/charts/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!charts/|shared/)' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Fixtures stay with the tests.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.test\\.tsx?$', '^src/testing/', '\\.fixture\\.ts$', '^src/renderer/testing/'],
      },
      to: { path: ['^src/testing/', '\\.test\\.tsx?$', '\\.fixture\\.ts$'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
