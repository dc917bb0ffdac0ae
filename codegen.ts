import { existsSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { services } from '@micromart/subgraphs'

// What types are generated from which schemas and documents, by `npm run codegen`, which also says in each file where it comes from; or by
// `npx graphql-codegen` on a Node that runs TypeScript, which does not.

/** Scalars as a client sees them. */
const onTheWire = { ID: 'string', Decimal: 'string', CurrencyCode: 'string', CountryCode: 'string', DateTime: 'string' }

/** Of documents: as text, since that is what is sent. */
const documentConfig = {
  documentMode: 'string',
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  scalars: onTheWire,
}

/**
 * Each subgraph's resolver types, from its schema and the value types: a resolver that does not fit its schema does not
 * compile. Types a subgraph's `mappers.ts` exports under the name of a type of its schema are that type's parents, the context
 * is `deps.ts`'s `Context`.
 */
const resolverTypes = (name: string) => ({
  schema: ['schema/common.graphql', `subgraphs/${name}/schema.graphql`],
  plugins: ['typescript', 'typescript-resolvers'],
  config: {
    federation: true,
    contextType: './deps.ts#Context',
    mappers: Object.fromEntries(parentsOf(name).map((type) => [type, `./mappers.ts#${type} as ${type}Parent`])),
    useTypeImports: true,
    enumsAsTypes: true,
    // A union's member says its typename itself, so no resolver has to guess it from the shape.
    resolversNonOptionalTypename: { unionMember: true },
    strictScalars: true,
    scalars: { ...onTheWire, DateTime: { input: 'Date', output: 'Date | string' }, _FieldSet: 'string' },
  },
})

/** Names of a subgraph's types that its mappers export. */
function parentsOf(name: string): string[] {
  const [sdl, mappers] = [`subgraphs/${name}/schema.graphql`, `subgraphs/${name}/mappers.ts`]
  if (!existsSync(mappers)) return []
  const types = readFileSync(sdl, 'utf8')
  const exported = [...readFileSync(mappers, 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm)].map(
    ([, type]) => type,
  )
  return exported.filter(
    (type): type is string => type !== undefined && new RegExp(`^type ${type}\\b`, 'm').test(types),
  )
}

/**
 * Operations of clients of ours, stories and what puts load on a shop, as typed documents, checked against the API: a story that reads what it did
 * not ask for does not compile.
 */
const operationTypes = (folder: string) => ({
  schema: 'schema/api.graphql',
  documents: `${folder}/operations/*.graphql`,
  plugins: ['typescript-operations', 'typed-document-node'],
  config: documentConfig,
})

/** The storefront's operations as typed documents, fragments masked, each named by the hash that the router knows it by; and a manifest of these. */
const storefrontTypes: CodegenConfig['generates'][string] = {
  schema: 'schema/api.graphql',
  documents: ['storefront/**/*.{ts,tsx}', '!storefront/generated/**'],
  preset: 'client',
  presetConfig: {
    fragmentMasking: { unmaskFunctionName: 'unmask' },
    persistedDocuments: { hashAlgorithm: 'sha256', mode: 'replaceDocumentWithHash' },
  },
  config: documentConfig,
}

const config: CodegenConfig = {
  generates: {
    ...Object.fromEntries(services.map((name) => [`subgraphs/${name}/generated.ts`, resolverTypes(name)])),
    ...Object.fromEntries(['e2e', 'e2e/load'].map((folder) => [`${folder}/generated.ts`, operationTypes(folder)])),
    'storefront/generated/': storefrontTypes,
  },
}

export default config
