import { type Message, writerOf } from '@micromart/events'
import type { Record } from '@micromart/messaging'
import {
  gatherMs,
  outboxShards,
  PutOffKeys,
  partitionOf,
  type RelaySession,
  RelayShare,
  silent,
} from '@micromart/messaging/testing/parts'
import type { Mistake } from '../as-it-was.ts'
import type { Database, Transaction } from '../world/database.ts'
import type { SimulatedLog } from '../world/log.ts'
import type { Process } from '../world/process.ts'
import type { Connection } from '../world/server.ts'
import { SimulatedSession } from '../world/session.ts'
import { hint } from './hint.ts'
import { relayConnection, relaySession } from './relay-session.ts'

export interface OutboxRow extends Record {
  id: number
  shard: number
}

/** Mirrors packages/messaging/outbox/enqueue.ts. */
export async function enqueue(trx: Transaction, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  await trx.ask('INSERT outbox', () => {
    for (const { topic, ...envelope } of messages) {
      if (envelope.source !== `/${writerOf(topic)}`) throw new Error(`${envelope.source} may not write to ${topic}`)
      const id = trx.next('outbox')
      const { subject: key } = envelope
      const row: OutboxRow = { id, shard: partitionOf(key, outboxShards), topic, key, value: JSON.stringify(envelope) }
      trx.put('outbox', String(id), row)
    }
    hint(trx, 'outbox')
  })
}

/** What of the relay's share is asked of it, whoever works it out. */
type Share = Pick<RelayShare, 'held' | 'until' | 'isUnsettled' | 'isAlone' | 'isWaiting' | 'attend' | 'settle' | 'lose'>

interface RelayParts {
  process: Process
  database: Database
  log: SimulatedLog
  asItWas: ReadonlySet<Mistake>
  /** Told when records leave the process for the log, so that it can be judged whether they may. */
  leaving(rows: readonly OutboxRow[]): void
}

const companyChannel = 'outbox_relays'
const batch = 500
const silenceMs = 10_000
const everySecond = 1_000
const restMs = 3_000

/** Mirrors packages/messaging/outbox/relay.ts. Its share of the shards and the keys that are put off are the real ones. */
export function startRelay({ process, database, log, asItWas, leaving }: RelayParts): void {
  const now = process.monotonic
  const share: Share = asItWas.has('all-shards') ? allShards() : new RelayShare(silenceMs, silent, now)
  const putOff = new PutOffKeys(silent, now)
  /** As it was with a cursor: how far each shard is. */
  const cursors = new Map<number, number>()
  let unsettled = false
  let published: readonly OutboxRow[] = []
  let isNew = true
  const session = new SimulatedSession(process, database, {
    name: relayConnection,
    channels: ['outbox', companyChannel],
    onConnect: () => {
      isNew = true
      company.give()
    },
    onLost: () => share.lose(),
    onNotification: (channel) => (channel === companyChannel ? company : written).give(),
  })
  const until = asItWas.has('no-fence') ? () => Number.POSITIVE_INFINITY : () => share.until

  async function publish(rows: readonly OutboxRow[]): Promise<void> {
    // Mirrors publish of packages/messaging/postgres/event-log.ts.
    const client = log.open(process)
    try {
      if (now() >= until()) throw new Error('it is too late to publish these records')
      leaving(rows)
      process.say(`publishes ${rows.map(({ value }) => JSON.parse(value).id).join(', ')}`)
      await client.ask('publish', () => log.publish(rows.map(({ topic, key, value }) => ({ topic, key, value }))))
    } finally {
      client.end()
    }
  }

  async function relay(): Promise<boolean> {
    const { client } = session
    if (!client) return false
    if (asItWas.has('skip-locked')) return relaySkippingLocked(database, process, publish)
    if (unsettled) {
      unsettled = false
      if (published.length > 0)
        await asked(client, () => database.statement(process, 'DELETE outbox', (trx) => remove(trx, published), client))
      published = []
      await asked(client, () => share.settle(relaySession(client), () => session.client === client))
    }
    const { held } = share
    if (held.length === 0) return false
    const waiting = putOff.keys()
    const isPast = ({ id, shard }: OutboxRow) => asItWas.has('cursor') && id <= (cursors.get(shard) ?? 0)
    const next = (trx: Transaction) => {
      remove(trx, published)
      return waitingIn(trx, held, waiting, isPast)
    }
    const rows = await asked(client, () => database.statement(process, 'DELETE and SELECT outbox', next, client))
    published = []
    if (rows.length === 0) return false
    await process.comesTo('outbox.read')
    published = await putOff.apart(rows, publish)
    for (const { id, shard } of published) cursors.set(shard, Math.max(id, cursors.get(shard) ?? 0))
    await process.wait(gatherMs(rows.length))
    return true
  }

  async function attend(): Promise<boolean> {
    const { client } = session
    if (!client) return false
    await asked(client, () => share.attend(relaySession(client)))
    unsettled = share.isUnsettled
    if (unsettled || share.isWaiting) written.give()
    if (isNew && !share.isAlone) await asked(client, () => client.ask('NOTIFY', () => database.notify(companyChannel)))
    isNew = false
    return false
  }

  async function asked<T>(client: Connection, question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      if (session.client === client) session.drop()
      throw error
    }
  }

  const attendMs = () => (share.isAlone && !share.isWaiting && !share.isUnsettled ? restMs : everySecond)
  const written = process.loop(Number.POSITIVE_INFINITY, relay)
  const company = process.loop(attendMs, attend)
}

function waitingIn(
  trx: Transaction,
  held: readonly number[],
  putOff: readonly string[],
  isPast: (row: OutboxRow) => boolean,
): OutboxRow[] {
  return trx
    .rows<OutboxRow>('outbox')
    .filter((row) => held.includes(row.shard) && !putOff.includes(row.key) && !isPast(row))
    .sort((a, b) => a.id - b.id)
    .slice(0, batch)
}

function remove(trx: Transaction, rows: readonly OutboxRow[]): void {
  for (const { id } of rows) trx.delete('outbox', String(id))
}

/** As it was: each takes what nobody else has just in hand. */
async function relaySkippingLocked(
  database: Database,
  process: Process,
  publish: (rows: readonly OutboxRow[]) => Promise<void>,
): Promise<boolean> {
  await database.transaction(process, async (trx) => {
    const rows = await trx.ask('SELECT outbox SKIP LOCKED', () =>
      trx
        .rows<OutboxRow>('outbox')
        .sort((a, b) => a.id - b.id)
        .filter(({ id }) => trx.tryLock('outbox', String(id))),
    )
    if (rows.length === 0) return
    await publish(rows)
    await trx.ask('DELETE outbox', () => remove(trx, rows))
  })
  return false
}

/** As it was: whoever comes first has all, for as long as its session stands. */
function allShards(): Share {
  const all = Array.from({ length: outboxShards }, (_, shard) => shard)
  const held = new Set<number>()
  return {
    get held() {
      return [...held]
    },
    until: Number.POSITIVE_INFINITY,
    get isUnsettled() {
      return held.size < all.length
    },
    isAlone: false,
    isWaiting: true,
    attend: async () => undefined,
    async settle(session: RelaySession) {
      const missing = all.filter((shard) => !held.has(shard))
      const { rows } = await session.query<{ shard: number }>('SELECT shard WHERE pg_try_advisory_lock', [0, missing])
      for (const { shard } of rows) held.add(shard)
    },
    lose: () => held.clear(),
  }
}
