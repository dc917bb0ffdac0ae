import { readdir, readFile, readlink } from 'node:fs/promises'
import { setInterval as every } from 'node:timers/promises'
import type { RunningShop } from '@micromart/running-shop'
import pg from 'pg'
import type { Shop } from '../shop/shop.ts'
import { type Edge, edge } from './edges.ts'

const lookMs = 25
/** A connection's state in /proc/net/tcp: established (proc(5), net/tcp_states.h). */
const established = '01'
/** Ports of every process, wherever it runs; the shop's own, on one machine, differ. */
const ports = { http: 4000, smtp: 1025, postgres: 5432, kafka: 9092 }

export interface Watch {
  readonly edges: ReadonlySet<Edge>
  stop(): Promise<void>
}

/**
 * Watches who calls whom in a running shop, by the sockets that its processes hold and, for databases, by who is signed in to
 * which. Callers that are none of its processes, such as clients, are left out; so are admin ports.
 */
export async function watchEdges(shop: Shop): Promise<Watch> {
  const edges = new Set<Edge>()
  const stopped = new AbortController()
  const db = new pg.Pool({ connectionString: (await shop.running()).databases.events, max: 1 })
  const watching = (async () => {
    const known = new Set<string>()
    for await (const _ of every(lookMs, undefined, { signal: stopped.signal })) {
      const running = await shop.running().catch(() => null)
      if (running === null) continue
      for (const walked of await callsBetween(running, known)) edges.add(walked)
      for (const walked of await signedIn(db)) edges.add(walked)
    }
  })().catch((error) => {
    if (error.name !== 'AbortError') throw error
  })
  return {
    edges,
    async stop() {
      stopped.abort()
      await watching
      await db.end()
    },
  }
}

/** @param known sockets that were looked at before; each is looked at once. */
async function callsBetween({ processes }: RunningShop, known: Set<string>): Promise<Edge[]> {
  // Who is signed in says more of a database than that there is a connection.
  const called = Object.entries(processes).filter(([name]) => name !== 'postgres')
  const listeners = new Map(
    called.map(([name, { url }]) => [Number(new URL(url).port), { name, port: ports.http }] as const),
  )
  const mailbox = processes.mailbox
  if (mailbox) listeners.set(Number(new URL(mailbox.url).port) + 1, { name: 'mailpit', port: ports.smtp })
  const fresh = (await connections()).filter(({ inode, to }) => !known.has(inode) && listeners.has(to))
  if (fresh.length === 0) return []
  const owners = await ownersOfSockets(processes)
  return fresh.flatMap(({ inode, to }) => {
    known.add(inode)
    const [caller, called] = [owners.get(inode), listeners.get(to)]
    return caller && called ? [edge(caller, called.name, called.port)] : []
  })
}

/** Established connections by their socket's inode, and the port that each leads to. */
async function connections(): Promise<{ inode: string; to: number }[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((table) => readFile(`/proc/net/${table}`, 'utf8')))
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === established)
    .map(([, , remote = '', , , , , , , inode = '']) => ({
      inode,
      to: Number.parseInt(remote.split(':')[1] ?? '', 16),
    }))
}

/** Which process holds which socket. One that ends meanwhile holds none. */
async function ownersOfSockets(processes: RunningShop['processes']): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  await Promise.all(
    Object.entries(processes).map(async ([name, { pid }]) => {
      const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
      for (const file of files) {
        const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '')
        const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
        if (inode) owners.set(inode, name)
      }
    }),
  )
  return owners
}

/** Each role is one process's; in a cluster each database is a server of its own, and the log is Kafka. */
async function signedIn(db: pg.Pool): Promise<Edge[]> {
  const { rows } = await db.query<{ role: string; database: string }>(
    `SELECT DISTINCT usename AS role, datname AS database FROM pg_stat_activity
     WHERE datname IS NOT NULL AND usename NOT IN ('postgres', 'events')`,
  )
  return rows.map(({ role, database }) =>
    database === 'events' ? edge(role, 'kafka', ports.kafka) : edge(role, `${database}-postgres`, ports.postgres),
  )
}
