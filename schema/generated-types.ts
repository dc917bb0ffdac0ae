import { type CodegenConfig, generate } from '@graphql-codegen/cli'
import type { GeneratedFile } from '@micromart/generated-files'

/** What a generated file says of where it comes from, by its folder. */
const sources: [folder: RegExp, source: string][] = [
  [/^subgraphs\//, 'schema.graphql'],
  [/^e2e\//, 'operations/'],
  [/^storefront\//, "the storefront's documents"],
]

/**
 * All that a configuration generates, of the project in the working directory: types, and the manifest of the operations that the router is told of.
 * @param config `codegen.ts`
 */
export async function generatedTypes(config: CodegenConfig): Promise<GeneratedFile[]> {
  const written = await generate({ ...config, cwd: process.cwd(), silent: true }, false)
  return written.map(({ filename, content }: { filename: string; content: string }) => {
    if (filename.endsWith('.json')) return { path: filename, content: manifestOf(content) }
    const source = sources.find(([folder]) => folder.test(filename))?.[1]
    return { path: filename, content: `// Generated from ${source} by \`npm run codegen\`.\n${content}` }
  })
}

/** The router knows hashes by themselves. */
const manifestOf = (content: string) => `${content.trimEnd().replaceAll('"sha256:', '"')}\n`
