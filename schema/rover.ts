import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { GeneratedFile } from '@micromart/generated-files'
import { subgraphSdls } from './compose.ts'

const { version } = createRequire(import.meta.url)('@apollo/composition/package.json') as { version: string }

/**
 * What `rover supergraph compose --config` reads: the YAML, and each subgraph's SDL, value types included.
 * @param root the project's root.
 * @param folder where the SDLs are to be.
 */
export async function roverConfig(root: string, folder: string): Promise<{ yaml: string; schemas: GeneratedFile[] }> {
  const subgraphs = await subgraphSdls(root)
  const pathOf = (name: string) => resolve(folder, `${name}.graphql`)
  const schemas = subgraphs.map(({ name, sdl }) => ({ path: pathOf(name), content: sdl }))
  const entries = subgraphs.map(({ name, url }) => {
    const file = JSON.stringify(pathOf(name))
    return `  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ${file}\n`
  })
  const yaml = `federation_version: =${version}\nsubgraphs:\n${entries.join('')}`
  return { yaml, schemas }
}
