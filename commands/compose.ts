import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFiles } from '@micromart/generated-files'
import { generateManifests, leftOver } from '@micromart/manifests'
import { generateObservability } from '@micromart/observability'
import { composeSupergraph } from '@micromart/schema/compose'
import { roverConfig } from '@micromart/schema/rover'

export const help = `npm run compose [-- --supergraph-yaml]

Composes the subgraphs into schema/supergraph.graphql, which the router plans by, and schema/api.graphql, which clients
see, and writes docker-compose.yml and the parts of k8s/ and containers/ that name the subgraphs, from subgraphs/list.ts; and
the rules, dashboards and settings that observability/ generates for Prometheus, Alertmanager and Grafana. All are committed: their
diff is the review of an API change, of who may call whom, and of what wakes somebody up.

  --supergraph-yaml    prints instead what "rover supergraph compose --config" and other tools of the ecosystem read, and writes
                       each subgraph's SDL, value types included, to the files in .micromart/subgraphs that it names
  --help               this text`

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { 'supergraph-yaml': { type: 'boolean' } } })
  if (values['supergraph-yaml']) return printRoverConfig()
  const { supergraph, api, hints } = await composeSupergraph('.')
  for (const hint of hints) console.warn(hint)
  await writeFiles([
    { path: 'schema/supergraph.graphql', content: supergraph },
    { path: 'schema/api.graphql', content: api },
  ])
  const manifests = await generateManifests('.')
  await writeFiles([...manifests, ...generateObservability()])
  for (const path of await leftOver('.', manifests)) {
    await rm(path)
    console.log(`removed ${path}`)
  }
  return 0
}

async function printRoverConfig(): Promise<number> {
  const { yaml, schemas } = await roverConfig('.', '.micromart/subgraphs')
  for (const { path, content } of schemas) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  process.stdout.write(yaml)
  return 0
}
