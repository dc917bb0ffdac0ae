import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bundleCommand } from '@micromart/commands/bundle'
import { bundleProcess } from '@micromart/commands/bundle-process'
import { composeSdl } from '@micromart/router/testing'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { usageOf } from './process-usage.ts'
import { quantile } from './quantile.ts'
import { startGateway } from './router/running-gateway.ts'
import { routerCommand } from './router-command.ts'

export const title = 'memory that the router takes for each who watches and hears nothing, and how soon all are told'
export const shopless = true

/** Where it is looked: from the first to the last of them, a watcher's memory is told. */
const steps = [100, 1_000, 2_500, 5_000, 10_000]
/** Of what a router has open beside its watchers' connections and those that it opens for them. */
const otherFiles = 200
/** After the last has come, until what was only needed for its coming has been collected. */
const settleMs = 20_000

const sdl = composeSdl([{ name: 'news', typeDefs: 'type Query { told: Int } type Subscription { told: Int }' }])

interface Watching {
  watching: number
  told: number
  lost: number
  first?: string
}

/** How its subscriptions reach the subgraph, and the files that the router needs for each watcher then. */
const ways = [
  { name: 'own', sharedWebsockets: false, files: 2 },
  { name: 'shared', sharedWebsockets: true, files: 1 },
] as const

/** One router after the other. Where there is one address and one process, as here, each watcher is a connection. */
export async function run({ say }: Pick<PartContext, 'say'>): Promise<unknown> {
  if (process.platform !== 'linux') throw new CannotRunHere('memory is read from /proc, which only Linux has')
  await bundleCommand(process.cwd(), 'router', { needs: 'production', parts: [] })
  const seen: Record<string, Figures> = {}
  for (const way of ways) {
    say(`Websockets with the subgraph: ${way.name}`)
    seen[way.name] = await measure(way, say)
  }
  const [own, shared] = [seen.own, seen.shared]
  return { ...seen, ...(own && shared && { ratio: Number((own.kibForEach / shared.kibForEach).toFixed(2)) }) }
}

interface Figures {
  steps: { watchers: number; rssMb: number }[]
  kibForEach: number
  allToldMs: number
}

async function measure(way: (typeof ways)[number], say: PartContext['say']): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-watchers-'))
  const children: ChildProcess[] = []
  const open = async (name: string, ...args: string[]) => {
    await bundleProcess(process.cwd(), `e2e/bench/watchers/${name}.process.ts`, join(folder, name))
    const child = fork(join(folder, name, 'main.js'), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    children.push(child)
    const [first] = await once(child, 'message')
    const ask = async <T>(question: unknown): Promise<T> => {
      child.send(question as string)
      return (await once(child, 'message'))[0]
    }
    return { first, ask }
  }
  const subgraph = await open('subgraph')
  const router = await routerFor(folder, `http://127.0.0.1:${subgraph.first}/graphql`, way.sharedWebsockets)
  try {
    await untilItAnswers(router)
    const most = Math.floor(((await filesOf(router.pid)) - otherFiles) / way.files)
    const watchers = await open('watching', router.url.replace('http', 'ws'))
    const seen: Figures['steps'] = []
    for (const step of steps) {
      const asked = Math.min(step, most)
      const began = performance.now()
      const { lost, first } = await watchers.ask<Watching>(asked)
      if (lost > 0) throw new Error(`${lost} of ${asked} watchers were lost: ${first}\n${router.said()}`)
      while ((await subgraph.ask<number>('subscribers')) < asked) await pause(50)
      const seconds = (performance.now() - began) / 1000
      await pause(settleMs)
      const rssMb = Math.round((await usageOf(router.pid)).resident / 2 ** 20)
      seen.push({ watchers: asked, rssMb })
      say(`${asked} watchers: ${rssMb} MB; the last of them came within ${seconds.toFixed(1)} s`)
      if (asked < step) {
        say(`A process may have no more files open here than ${asked} watchers need.`)
        break
      }
    }
    const times: number[] = []
    for (let round = 1; round <= 5; round++)
      times.push(await tellAll(subgraph, watchers, round, seen.at(-1)?.watchers ?? 0))
    const [few, all] = [seen[0], seen.at(-1)]
    if (!few || !all) throw new Error('nobody watched')
    const each = ((all.rssMb - few.rssMb) * 1024) / (all.watchers - few.watchers)
    return { steps: seen, kibForEach: Number(each.toFixed(1)), allToldMs: Math.round(quantile(times, 0.5)) }
  } finally {
    for (const child of children) if (child.connected) child.disconnect()
    await router.stop()
    await rm(folder, { recursive: true })
  }
}

async function routerFor(folder: string, url: string, sharedWebsockets: boolean) {
  const [supergraph, config] = [join(folder, 'supergraph.graphql'), join(folder, 'router.json')]
  await writeFile(supergraph, sdl)
  const many = { connectionsPerAddress: 100_000, connectionsPerUser: 100_000 }
  const limits = { connections: 100_000, connectionsPerAddress: 100_000 }
  const subgraphs = { news: { url, sharedWebsockets } }
  await writeFile(config, JSON.stringify({ limits, subscriptions: many, subgraphs }))
  return startGateway(
    {
      command: (_setting, port) => [
        ...[...routerCommand(), '--supergraph', supergraph, '--config', config],
        ...['--port', port, '--admin-port', '0', '--production'],
      ],
    },
    undefined,
    (command) => command,
  )
}

type Asked = { ask<T>(question: unknown): Promise<T> }

/** @returns how long it took until all had heard, in ms */
async function tellAll(subgraph: Asked, watchers: Asked, round: number, count: number): Promise<number> {
  const began = performance.now()
  await subgraph.ask('tell')
  for (;;) {
    const { told, lost, first } = await watchers.ask<Watching>(null)
    if (lost > 0) throw new Error(`${lost} watchers were lost: ${first}`)
    if (told >= round * count) return performance.now() - began
    await pause(5)
  }
}

async function untilItAnswers({ url, hasEnded, said }: Awaited<ReturnType<typeof startGateway>>): Promise<void> {
  const body = JSON.stringify({ query: '{ __typename }' })
  for (;;) {
    if (hasEnded()) throw new Error(`the router ended: ${said()}`)
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => null,
    )
    if (answer?.ok) return
    await pause(100)
  }
}

/** How many files a process may have open. */
async function filesOf(pid: number): Promise<number> {
  const limits = await readFile(`/proc/${pid}/limits`, 'utf8')
  return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.NaN)
}
