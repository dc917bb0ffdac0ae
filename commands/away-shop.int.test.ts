import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '@micromart/running-shop/data-folder'
import { databaseOwners, services } from '@micromart/subgraphs'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { run as backup } from './backup.ts'
import { run as catalog } from './catalog.ts'
import { run as deadLetters } from './dead-letters.ts'
import { run as events } from './events.ts'
import { explain } from './explain.mjs'
import { run as invariants } from './invariants.ts'
import { run as keys } from './keys.ts'
import { run as projections } from './projections.ts'
import { run as reconcile } from './reconcile.ts'
import { run as search } from './search.ts'

// A shop that is there by its folder, and whose database and processes are not, or say nothing, or hang up.

type Run = (argv: string[]) => Promise<number>

/** Commands that look into a running shop, and how each may be called. */
const commands: Record<string, { run: Run; calls: string[][] }> = {
  // An import waits for some minutes for a shop that is away, and then ends with its report.
  catalog: { run: catalog, calls: [['export', 'out.csv']] },
  events: { run: events, calls: [['tail'], ['replay', '--group', 'orders'], ['announce']] },
  'dead-letters': {
    run: deadLetters,
    calls: [['list'], ['show', '1'], ['redrive', '--all'], ['discard', '1', '--yes']],
  },
  projections: {
    run: projections,
    calls: ['orders', 'products', 'search'].map((name) => ['rebuild', name]),
  },
  search: { run: search, calls: [['synonyms'], ['synonyms', 'words.txt']] },
  keys: { run: keys, calls: [['list'], ['rotate']] },
  invariants: { run: invariants, calls: [[]] },
  reconcile: { run: reconcile, calls: [[]] },
  backup: { run: backup, calls: [['copy']] },
}

const others: Record<string, string> = {
  start: 'starts what it asks for',
  router: 'asks its subgraphs when it is asked',
  restore: 'wants no shop that runs',
}

let folder: string
const sockets = new Set<Socket>()
const servers: Server[] = []

/** A port behind which somebody takes connections, and does this with them. */
async function portOf(act: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    act(socket)
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}

async function shopBehind(name: string, port: number): Promise<{ data: string; release(): Promise<void> }> {
  const data = join(folder, name)
  const held = await openDataFolder(data)
  const url = `http://127.0.0.1:${port}`
  const names = [...databaseOwners(services), 'events']
  const shop = {
    processes: Object.fromEntries(
      ['router', 'postgres', ...services].map((each) => [each, { pid: process.pid, url, admin: url }]),
    ),
    databases: Object.fromEntries(names.map((each) => [each, `postgres://${each}:secret@127.0.0.1:${port}/${each}`])),
    paymentProvider: { MICROMART_PROVIDER_URL: url, MICROMART_PROVIDER_KEY: 'a key of tests, long enough' },
  }
  await writeFile(held.file('running.json'), JSON.stringify(shop))
  await writeFile(held.file('secrets.json'), JSON.stringify({ superuserPassword: 'secret' }))
  await mkdir(join(data, 'postgres', 'cluster'), { recursive: true })
  await writeFile(join(data, 'postgres', 'cluster', 'PG_VERSION'), '18\n')
  return { data, release: held.release }
}

const shops: { data: string; release(): Promise<void> }[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-away-'))
  vi.stubEnv('INIT_CWD', folder)
  await writeFile(join(folder, 'words.txt'), 'sofa, couch\n')
  const closed = await portOf(() => {})
  await new Promise((ended) => servers.pop()?.close(ended))
  shops.push(await shopBehind('away', closed))
  shops.push(await shopBehind('hung', await portOf(() => {})))
  shops.push(await shopBehind('hangs-up', await portOf((socket) => socket.once('data', () => socket.destroy()))))
})
afterAll(async () => {
  for (const { release } of shops) await release()
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  await rm(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const said: string[] = []
beforeEach(() => {
  for (const name of ['log', 'error', 'warn'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void said.push(words.map((word) => told(word)).join(' ')))
})

const told = (word: unknown) => (word instanceof Error ? (word.stack ?? word.message) : String(word))

test('every command that looks into a shop is tried here, or says why not', async () => {
  const source = await readFile(join(import.meta.dirname, 'run.mjs'), 'utf8')
  const names = [...source.matchAll(/^ {2}'?([\w-]+)'?: \{ needs: 'production'/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(names.sort()).toEqual([...Object.keys(commands), ...Object.keys(others)].sort())
})

const all = Object.entries(commands).flatMap(([name, { run, calls }]) => calls.map((args) => ({ name, run, args })))

test.each(['away', 'hung', 'hangs-up'])(
  'each ends in a sentence where what it asks for is %s',
  { timeout: 100_000 },
  async (state) => {
    const ended = await Promise.all(
      all.map(async ({ name, run, args }) => {
        const fault = await run([...args, '--data', join(folder, state)]).then(
          (code) => (code === 0 ? 'as if all were well' : null),
          (error: unknown) => error,
        )
        return { call: `${name} ${args.join(' ')}`, fault }
      }),
    )
    for (const { call, fault } of ended) {
      expect(fault, call).not.toBe('as if all were well')
      if (fault === null) continue
      said.length = 0
      expect(explain(call, fault), call).toBeGreaterThan(0)
      expect(said.join('\n'), call).not.toMatch(/^\s+at |^$/m)
    }
  },
)
