import type { GeneratedFile } from '@micromart/generated-files'
import { databaseOwners, type Subgraph, secretKeys, settingOf } from '@micromart/subgraphs'
import { Alias, type Node, parseDocument, type Scalar } from 'yaml'
import { siblingUrls } from '../addresses.ts'
import type { Subgraphs } from '../edges.ts'
import { compact, header, lineWidth } from '../yaml-file.ts'

const comment = `\
 What is no subgraph's is written by hand, in containers/shop.yaml.
 The whole shop: docker compose up
   http://127.0.0.1:4002/ the shop · http://127.0.0.1:4000/ its GraphQL · http://127.0.0.1:4003/ledger the sandbox payment provider's book
   http://127.0.0.1:4004/ every mail that was sent
 The same, watched: docker compose --env-file containers/observability.env up
   http://127.0.0.1:3000/ Grafana · http://127.0.0.1:9090/ Prometheus · http://127.0.0.1:9093/ Alertmanager
   http://127.0.0.1:16686/ Jaeger
 Secrets are made at the first start and live in volumes, one for each container that has any; docker compose down --volumes
 forgets them together with the data.`
/** Where it is for whoever sits at the machine. */
const storefrontUrl = 'http://127.0.0.1:4002'
const healthy = { condition: 'service_healthy' }

/**
 * docker-compose.yml: what is written by hand and, after it, each subgraph, the databases, and the volumes of their secrets and data.
 * @param byHand text of containers/shop.yaml, which also says what all subgraphs, and all databases, have in common.
 */
export function composeFile(byHand: string, subgraphs: Subgraphs, version: string): GeneratedFile {
  const names = Object.keys(subgraphs)
  const owners = databaseOwners(names)
  const secretive = [...owners.flatMap((owner) => [owner, `${owner}-db`]), 'router', 'storefront']
  const file = parseDocument(byHand, { merge: true })
  file.commentBefore = comment
  const add = (path: readonly string[], key: string, value: unknown) => {
    const pair = file.createPair<Scalar, Node>(key, value, { aliasDuplicateObjects: false })
    compact(pair.value)
    pair.key.spaceBefore = path.length === 1 && value !== null
    file.addIn(path, pair)
  }

  for (const name of secretive) {
    file.addIn(['services', 'secrets', 'volumes'], `${name}-secrets:/var/micromart/secrets/${name}`)
    add(['volumes'], `${name}-secrets`, null)
  }
  add(['services', 'router'], 'depends_on', Object.fromEntries(names.map((name) => [name, healthy])))
  for (const [name, subgraph] of Object.entries(subgraphs)) add(['services'], name, service(name, subgraph, version))
  for (const owner of owners) {
    add(['services'], `${owner}-db`, database(owner))
    add(['volumes'], `${owner}-data`, null)
  }
  return { path: 'docker-compose.yml', content: `${header}\n${file.toString({ lineWidth, nullStr: '' })}` }
}

function service(name: string, subgraph: Subgraph, version: string) {
  const { settings, outside = [], linksTo, reaches } = subgraph
  const own = {
    ...Object.fromEntries(secretKeys(subgraph).map((key) => [`${settingOf(key)}_FILE`, `/run/secrets/${key}`])),
    ...siblingUrls(subgraph, 'http'),
    ...Object.fromEntries(outside.map(({ address, standIn }) => [settingOf(address), standIn])),
    ...(linksTo && { [settingOf(linksTo)]: storefrontUrl }),
    ...settings,
  }
  const common = new Alias('subgraph-environment')
  return {
    '<<': new Alias('process'),
    image: `micromart/${name}:${version}`,
    build: { context: '.', args: { PROCESS: name } },
    environment: Object.keys(own).length > 0 ? { '<<': common, ...own } : common,
    // The one that leads out of the engine.
    ...(reaches && { networks: ['front', 'back'] }),
    volumes: [`${name}-secrets:/run/secrets:ro`],
    depends_on: { [`${name}-db`]: healthy, kafka: healthy },
  }
}

const database = (owner: string) => ({
  '<<': new Alias('postgres'),
  environment: { POSTGRES_USER: owner, POSTGRES_DB: owner, POSTGRES_PASSWORD_FILE: '/run/secrets/password' },
  volumes: [`${owner}-db-secrets:/run/secrets:ro`, `${owner}-data:/var/lib/postgresql`],
})
