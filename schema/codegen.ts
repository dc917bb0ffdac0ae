import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CodegenConfig, generate } from '@graphql-codegen/cli'
import type { GeneratedFile } from '@micromart/generated-files'
import { services } from '@micromart/subgraphs'

/**
 * Each subgraph's resolver types, from its schema and the value types: a resolver that does not fit its schema does not
 * compile. Types a subgraph's `mappers.ts` exports under the name of a type of its schema are that type's parents, the context
 * is `deps.ts`'s `Context`.
 * @param root the project's root.
 */
export async function resolverTypes(root: string): Promise<GeneratedFile[]> {
  const files = await Promise.all(
    services.map(async (name) => [`subgraphs/${name}/generated.ts`, await target(root, name)] as const),
  )
  return write(root, Object.fromEntries(files), 'schema.graphql')
}

/** Folders with operations of clients of ours: stories, and what puts load on a shop. */
const clients = ['e2e', 'e2e/load']

/**
 * Our clients' operations as typed documents, checked against the API: a story that reads what it did not ask for does not compile.
 * @param root the project's root.
 */
export async function operationTypes(root: string): Promise<GeneratedFile[]> {
  const target = (folder: string) => ({
    schema: 'schema/api.graphql',
    documents: `${folder}/operations/*.graphql`,
    plugins: ['typescript-operations', 'typed-document-node'],
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: onTheWire,
    },
  })
  const files = clients.map((folder) => [`${folder}/generated.ts`, target(folder)])
  return write(root, Object.fromEntries(files), 'operations/')
}

/** Where the storefront's documents are written to, and what the router is told of them. */
const storefront = 'storefront/generated/'

/**
 * The storefront's operations as typed documents, fragments masked, each named by the hash that the router knows it by; and the manifest
 * of those hashes, for the router.
 * @param root the project's root.
 */
export async function storefrontTypes(root: string): Promise<GeneratedFile[]> {
  const generates: CodegenConfig['generates'] = {
    [storefront]: {
      schema: 'schema/api.graphql',
      documents: ['storefront/**/*.{ts,tsx}', `!${storefront}**`],
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'unmask' },
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'replaceDocumentWithHash' },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: onTheWire,
      },
    },
  }
  const files = await write(root, generates, "the storefront's documents")
  return files.map(({ path, content }) => ({ path, content: path.endsWith('.json') ? manifestOf(content) : content }))
}

/** JSON has no comments; and the router knows hashes by themselves. */
const manifestOf = (content: string) =>
  `${content
    .slice(content.indexOf('\n') + 1)
    .trimEnd()
    .replaceAll('"sha256:', '"')}\n`

async function write(root: string, generates: CodegenConfig['generates'], source: string): Promise<GeneratedFile[]> {
  const written = await generate({ cwd: resolve(root), silent: true, generates }, false)
  const header = `// Generated from ${source} by \`npm run codegen\`.\n`
  return written.map(({ filename, content }: { filename: string; content: string }) => ({
    path: filename,
    content: header + content,
  }))
}

/** Scalars as a client sees them. */
const onTheWire = { ID: 'string', Decimal: 'string', CurrencyCode: 'string', CountryCode: 'string', DateTime: 'string' }

async function target(root: string, subgraph: string) {
  const folder = join(root, 'subgraphs', subgraph)
  const sdl = await readFile(join(folder, 'schema.graphql'), 'utf8')
  const mapped = await readFile(join(folder, 'mappers.ts'), 'utf8').catch(() => '')
  return {
    schema: ['schema/common.graphql', `subgraphs/${subgraph}/schema.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: './deps.ts#Context',
      mappers: Object.fromEntries(parents(sdl, mapped).map((name) => [name, `./mappers.ts#${name} as ${name}Parent`])),
      useTypeImports: true,
      enumsAsTypes: true,
      // A union's member says its typename itself, so no resolver has to guess it from the shape.
      resolversNonOptionalTypename: { unionMember: true },
      strictScalars: true,
      scalars: { ...onTheWire, DateTime: { input: 'Date', output: 'Date | string' }, _FieldSet: 'string' },
    },
  }
}

/** Names of the schema's types that a mappers file exports. */
function parents(sdl: string, mapped: string): string[] {
  const exported = [...mapped.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1])
  return exported.filter((name): name is string => name !== undefined && new RegExp(`^type ${name}\\b`, 'm').test(sdl))
}
