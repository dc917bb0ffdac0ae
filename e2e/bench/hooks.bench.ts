import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeSdl } from '@micromart/router/testing'
import type { PartContext } from '../runner/part.ts'
import { quantile } from './quantile.ts'
import { routerCommand } from './router-command.ts'

export const title =
  'a router without a module beside others whose hooks do nothing, over subgraphs that answer at once'
export const shopless = true

const rounds = 4_000
const warmUp = 1_000

const sdl = composeSdl([
  {
    name: 'products',
    typeDefs: 'type Query { top: Product } type Product @key(fields: "id") { id: ID! name: String! }',
  },
  { name: 'stock', typeDefs: 'type Product @key(fields: "id") { id: ID! available: Int }' },
])
const answers: Readonly<Record<string, string>> = {
  '/products': '{"data":{"top":{"__typename":"Product","id":"1","name":"Lamp"}}}',
  '/stock': '{"data":{"_entities":[{"available":7}]}}',
}
const asked = JSON.stringify({ query: '{ top { name available } }' })

/** What stands in each module; the second router without one shows what of a difference is noise. */
const modules: Readonly<Record<string, string | null>> = {
  none: null,
  'none, again': null,
  'empty hooks': 'export default { onRequest() {}, onSubgraphRequest() {}, onResponse() {} }',
  'empty asynchronous hooks':
    'export default { async onRequest() {}, async onSubgraphRequest() {}, async onResponse() {} }',
}

/** Each round asks every router once, so that whatever else the machine does is everybody's. */
export async function run({ say, signal }: Pick<PartContext, 'say' | 'signal'>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-hooks-'))
  const subgraphs = createServer((incoming, response) => {
    incoming.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answers[incoming.url ?? ''])
    })
  })
  await new Promise<void>((resolve) => subgraphs.listen(0, '127.0.0.1', resolve))
  const { port } = subgraphs.address() as AddressInfo
  const url = (path: string) => ({ url: `http://127.0.0.1:${port}${path}` })
  const config = { telemetry: { logLevel: 'silent' }, subgraphs: { products: url('/products'), stock: url('/stock') } }
  const [supergraph, settings] = [join(folder, 'supergraph.graphql'), join(folder, 'router.json')]
  await writeFile(supergraph, sdl)
  await writeFile(settings, JSON.stringify(config))

  async function start([name, source]: [string, string | null]) {
    const args = ['--supergraph', supergraph, '--config', settings, '--port', '0', '--admin-port', '0']
    if (source !== null) {
      const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`)
      await writeFile(file, source)
      args.push('--module', file)
    }
    return { name, ...(await startRouter(args, signal)), times: [] as number[] }
  }
  const routers = []
  for (const each of Object.entries(modules)) routers.push(await start(each))
  for (let round = -warmUp; round < rounds; round++) {
    if (round % 1_000 === 0) say(round < 0 ? 'warming up' : `${round} rounds`)
    // Nobody is always asked after the same one.
    const turn = (round + warmUp) % routers.length
    for (const { url, agent, times } of [...routers.slice(turn), ...routers.slice(0, turn)]) {
      const began = performance.now()
      await ask(url, agent)
      if (round >= 0) times.push(performance.now() - began)
    }
  }
  await Promise.all(routers.map(({ stop }) => stop()))
  await new Promise((resolve) => subgraphs.close(resolve))
  await rm(folder, { recursive: true })
  const base = quantile(routers[0]?.times ?? [], 0.5)
  return Object.fromEntries(
    routers.map(({ name, times }) => {
      const median = quantile(times, 0.5)
      return [name, { 'median, ms': Number(median.toFixed(3)), 'of none': Number((median / base).toFixed(3)) }]
    }),
  )
}

/** A process of its own, as it is run alone. */
async function startRouter(args: readonly string[], signal: AbortSignal) {
  const [node = '', ...command] = routerCommand()
  const router = spawn(node, [...command, ...args], {
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => router.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    router.stderr.on('data', (chunk) => {
      said += chunk
      const found = /^Router: (\S+)/m.exec(said)?.[1]?.replace(/,$/, '')
      if (found) resolve(found)
    })
    router.once('error', reject)
    void ended.then(() => reject(new Error(`the router ended: ${said}`)))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const stop = () => {
    agent.destroy()
    router.kill()
    return ended
  }
  return { url, agent, stop }
}

function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(asked) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.once('end', () => {
        if (text === '{"data":{"top":{"name":"Lamp","available":7}}}') resolve()
        else reject(new Error(`answered ${text}`))
      })
    })
    sent.once('error', reject).end(asked)
  })
}
