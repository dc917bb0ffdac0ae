import type { Topic } from '@micromart/events'
import type { Handler } from '@micromart/messaging'
import {
  assignmentOf,
  commitLeases,
  type DeadLetterStore,
  Dispatcher,
  defaultTuning,
  deliveryContext,
  gatherMs,
  Lease,
  type Partition,
  partitionName,
  silent,
} from '@micromart/messaging/testing/parts'
import type { HeldPartition, SimulatedLog } from '../world/log.ts'
import type { Process } from '../world/process.ts'
import type { Connection } from '../world/server.ts'
import { SimulatedSession } from '../world/session.ts'

const { heartbeatMs, aloneMs, sessionMs, commitMs, graceMs, batch, maxInFlight } = defaultTuning

interface MemberParts {
  process: Process
  log: SimulatedLog
  group: string
  topics: readonly Topic[]
  handler: Handler
}

/**
 * Mirrors packages/messaging/postgres/group-member.ts and assignment.ts. Who gets which partition, leases, what is handled and in which
 * order, tries, dead letters and parked keys are the real ones.
 */
export function joinGroup({ process, log, group, topics, handler }: MemberParts): void {
  const leases = new Map<string, Lease<HeldPartition>>()
  const retry = {
    pause: (ms: number, signal: AbortSignal) => process.wait(ms, signal),
    random: () => process.chance.next(),
  }
  const context = deliveryContext<HeldPartition>(
    group,
    deadLetters(process, log, group),
    handler,
    {},
    {
      url: '',
      logger: silent,
      concurrency: 6,
      retry,
    },
  )
  const dispatcher = new Dispatcher<HeldPartition>(context, (lease) => {
    if (lease.isUncommitted) finished.give()
  })
  let isAlone = false
  const session = new SimulatedSession(process, log, {
    name: `${group} consumer`,
    channels: [`group ${group}`, ...topics.map((topic) => `topic ${topic}`)],
    onConnect: () => members.give(),
    onLost() {
      for (const lease of leases.values()) lease.lose()
      leases.clear()
    },
    onNotification(channel, payload) {
      if (channel === `group ${group}`) members.give()
      else if (leases.has(payload)) records.give()
    },
  })
  async function heartbeat(): Promise<boolean> {
    const { client } = session
    if (!client) return false
    try {
      const { isBehind, hasLetters } = await share(client)
      if (isBehind) records.give()
      if (!hasLetters) return false
      await dispatcher.redrive(
        () => redriven(client),
        (letter) => leases.get(partitionName(letter)),
        () => members.give(),
      )
    } catch (error) {
      session.drop()
      throw error
    }
    return false
  }

  /** Mirrors `heartbeat` of assignment.ts. */
  async function share(client: Connection): Promise<{ isBehind: boolean; hasLetters: boolean }> {
    const { all, rewound, isBehind, hasLetters } = await client.ask('attend', () => {
      const all = log.attend(client, group, process.name, topics, sessionMs)
      const held = [...leases.values()]
      return {
        all,
        rewound: held.filter(isRewound),
        isBehind: held.some((lease) => !isRewound(lease) && log.nextIn(lease.held) > lease.fetchFrom),
        hasLetters: log.hasLetters(group),
      }
    })
    const assigned = assignmentOf(process.name, all, log.partitions(topics))
    const mine = new Set(assigned.map(partitionName))
    await release(
      client,
      [...leases.values()].filter((lease) => rewound.includes(lease) || !mine.has(partitionName(lease.held))),
    )
    const missing = assigned.filter((partition) => !leases.has(partitionName(partition)))
    const acquired = missing.length === 0 ? [] : await client.ask('acquire', () => log.acquire(client, group, missing))
    if (session.client !== client) return { isBehind: false, hasLetters: false }
    for (const held of acquired) {
      process.say(`reads ${partitionName(held)} from ${held.next}`)
      leases.set(partitionName(held), new Lease(held))
    }
    isAlone = all.length === 1 && leases.size === assigned.length
    const isNew = acquired.length > 0
    return { isBehind: isBehind || isNew, hasLetters: hasLetters || isNew }
  }

  const isRewound = ({ held }: Lease<HeldPartition>) => log.epochOf(group, held) !== held.epoch

  async function release(client: Connection, given: readonly Lease<HeldPartition>[]): Promise<void> {
    if (given.length === 0) return
    for (const lease of given) {
      // Its own timer is the machine's, which never comes: ours does.
      process.world.after(graceMs, () => process.hear(() => lease.lose()))
      await lease.drain(2 ** 31 - 1)
    }
    await commit(given)
    const held: Partition[] = given.map((lease) => lease.held)
    for (const partition of held) leases.delete(partitionName(partition))
    await client.ask('release', () => log.release(client, group, held))
  }

  const commit = (of: Iterable<Lease<HeldPartition>>) =>
    commitLeases(of, (positions) => once(process, log, 'commit', () => log.commit(group, positions)))

  async function redriven(client: Connection) {
    const held = [...leases.values()].map((lease) => lease.held)
    const letters = held.length > 0 ? await client.ask('redriven', () => log.redriven(group, held)) : []
    return letters.map(({ id, delivery }) => ({ ...delivery, id, discarded: false }))
  }

  async function fetch(): Promise<boolean> {
    const open = [...leases.values()].filter((lease) => lease.inFlight < maxInFlight)
    if (open.length === 0) return false
    const wanted = open.map(({ held, fetchFrom }) => ({ ...held, next: fetchFrom }))
    const got = await once(process, log, 'fetch', () => log.fetch(wanted, batch))
    const asked = new Map(open.map((lease) => [partitionName(lease.held), lease]))
    for (const delivery of got) {
      const lease = asked.get(partitionName(delivery))
      if (lease && !lease.draining.aborted) dispatcher.dispatch(lease, delivery)
    }
    if (got.length > 0) await process.wait(gatherMs(got.length))
    return got.length >= batch
  }

  async function commitAll(): Promise<boolean> {
    await process.wait(commitMs)
    await commit(leases.values())
    return false
  }

  const members = process.loop(() => (isAlone ? aloneMs : heartbeatMs), heartbeat)
  const records = process.loop(Number.POSITIVE_INFINITY, fetch)
  const finished = process.loop(Number.POSITIVE_INFINITY, commitAll)
}

/** A statement over a connection of the pool's. */
export async function once<T>(process: Process, log: SimulatedLog, what: string, step: () => T): Promise<T> {
  const connection = log.open(process)
  try {
    return await connection.ask(what, step)
  } finally {
    connection.end()
  }
}

/** Mirrors packages/messaging/postgres/dead-letters.ts. */
function deadLetters(process: Process, log: SimulatedLog, group: string): DeadLetterStore<HeldPartition> {
  const remember = ({ held }: Lease<HeldPartition>, key: string, parked: boolean | null) => {
    if (parked) held.parked.add(key)
    else if (parked === false) held.parked.delete(key)
  }
  return {
    isParked: ({ held }, key) => held.parked.has(key),
    async add(lease, delivery, { kind, reason }) {
      process.say(`gives ${delivery.topic} ${delivery.key}/${delivery.offset} up: ${reason}`)
      const { epoch } = lease.held
      const bury = () => log.bury(group, epoch, delivery, reason, kind === 'failed')
      const added = await once(process, log, 'bury', bury)
      if (added && kind === 'failed') lease.held.parked.add(delivery.key)
      return added
    },
    async resolve(lease, { id, key }) {
      remember(lease, key, await once(process, log, 'resolve', () => log.resolve(id)))
    },
    async fail(lease, { id, key }, { kind }) {
      remember(lease, key, await once(process, log, 'rebury', () => log.rebury(id, kind === 'unprocessable')))
    },
  }
}
