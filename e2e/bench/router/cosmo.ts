import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Setting } from './gateways.ts'
import { subgraphs } from './subgraphs.ts'

/** Where Cosmo's router finds what it serves. */
export const cosmoConfig = ({ folder }: Setting): string => join(folder, 'cosmo.json')

/** It takes no supergraph but a configuration of its own, which its command line composes. */
export async function composeForCosmo(setting: Setting): Promise<void> {
  const listed = subgraphs.map(async ({ name, typeDefs }) => {
    const file = join(setting.folder, `${name}.graphql`)
    await writeFile(file, typeDefs)
    return { name, routing_url: `${setting.subgraphs}/${name}`, schema: { file } }
  })
  // JSON is YAML.
  const graph = join(setting.folder, 'cosmo-graph.yaml')
  await writeFile(graph, JSON.stringify({ version: 1, subgraphs: await Promise.all(listed) }))
  await promisify(execFile)('wgc', ['router', 'compose', '--input', graph, '--out', cosmoConfig(setting)])
}
