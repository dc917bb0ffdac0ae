import type { IForbiddenRuleType } from 'dependency-cruiser'
import { pure, takenAtTheirWord } from './pure.ts'

/** Its comment ends the sentence "A imports B: …". */
type Rule = IForbiddenRuleType & { name: string; comment: string }

const workspace =
  '((?:packages|subgraphs|local)/[^/]+(?=/)|subgraphs|router|storefront|schema|commands|containers|manifests|observability|e2e)'
/** While nothing is installed, or is being installed, there are no names to import by. */
const beforePackages = '^(commands/(run|prepare/[\\w-]+)|router/graphiql/build|storefront/browser/build)\\.mjs$'
const queryBuilder = '^node_modules/kysely/'
const testingDoor = '/testing(/|\\.ts$)'
const tests = [
  '\\.(test|fixture|contract)\\.ts$',
  testingDoor,
  '^(packages/testing|router/(conformance|differential)|e2e)/',
  '(-for-tests\\.ts$|/test-)',
]

/** What no file may import. */
export const rules: readonly Rule[] = [
  {
    name: 'by name',
    comment: 'another workspace is imported by its name, through what its package.json exports',
    from: { path: `^${workspace}/`, pathNot: beforePackages },
    to: { path: `^${workspace}/`, pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'no circles',
    comment: 'it comes back to where it began',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'pure files',
    comment: 'a pure file imports types, values and other pure files (commands/boundaries/pure.ts lists them)',
    from: { path: pure },
    to: { pathNot: [...pure, ...takenAtTheirWord], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packages are below',
    comment: 'packages know nothing of who uses them',
    from: { path: '^packages/' },
    to: { path: '^(subgraphs|router|storefront|local|commands|containers|manifests|observability|e2e)/' },
  },
  {
    name: 'the router runs any supergraph',
    comment: 'the router knows nothing of shops',
    from: { path: '^router/', pathNot: beforePackages },
    to: { path: '^(subgraphs|storefront|schema|local|commands|containers|manifests|observability|e2e)/' },
  },
  {
    name: 'the router has no database',
    comment: 'the router loads a database driver only to share rate limits, and only where they are shared',
    from: { path: '^router/', pathNot: [...tests, '^router/rates/postgres-ledger\\.ts$'] },
    to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the driver comes late',
    comment: 'the router loads a database driver by import(), only where rate limits are shared',
    from: { path: '^router/', pathNot: tests },
    to: { path: '^router/rates/postgres-ledger\\.ts$', dependencyTypesNot: ['type-only', 'dynamic-import'] },
  },
  {
    name: 'subgraphs stand alone',
    comment:
      'a subgraph speaks with others over GraphQL and events; tests may have their schema.graphql and their ./testing',
    from: { path: '^subgraphs/([^/]+)/' },
    to: {
      path: '^(subgraphs/[^/]+|router|local|commands|containers|manifests|observability|e2e)/',
      pathNot: ['^subgraphs/$1/', testingDoor, '/schema\\.graphql$'],
    },
  },
  {
    name: 'the storefront asks the router',
    comment: 'the storefront knows the shop by its public API alone, as any other client does',
    from: { path: '^storefront/' },
    to: { path: '^(subgraphs|router|schema|local|commands|containers|manifests|observability|e2e)/' },
  },
  {
    name: 'testing is for tests',
    comment: 'what is for tests has no place in what runs',
    from: { pathNot: tests },
    to: { path: ['^packages/testing/', testingDoor, '\\.(test|fixture|contract)\\.ts$'] },
  },
  {
    name: 'audits are for invariants',
    comment: "only the invariants look into a subgraph's tables",
    from: { pathNot: ['^local/invariants/', '^subgraphs/[^/]+/audit\\.ts$'] },
    to: { path: '^subgraphs/[^/]+/audit\\.ts$' },
  },
  {
    name: 'stores know the query builder',
    comment: 'only *-store.ts, tables.ts, migrations and tests know the query builder',
    from: {
      path: '^subgraphs/',
      pathNot: ['-store\\.ts$', '/tables\\.ts$', '/migrations/', testingDoor, '\\.test\\.ts$'],
    },
    to: { path: queryBuilder },
  },
  {
    name: 'the frame opens databases',
    comment: 'a subgraph has its database from the frame, with the limits that hold for all of them',
    from: { path: '^subgraphs/', pathNot: tests },
    to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'tables are types',
    comment: "tables.ts says what is where, and needs no more than the query builder's types",
    from: { path: '^subgraphs/[^/]+/tables\\.ts$' },
    to: { path: queryBuilder, dependencyTypesNot: ['type-only'] },
  },
]
