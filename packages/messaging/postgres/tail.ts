import pg from 'pg'
import { Hint } from '../delivery/loop.ts'
import type { Delivery } from '../log/event-log.ts'
import type { TailOptions } from '../log/log-operator.ts'
import { type Position, partitionName, partitionOf } from '../log/partition.ts'
import { logClient } from './client.ts'

/** Between looks when no hint comes, in ms. */
const pollMs = 250

/** `ownerUrl` is the owner's. Throws when the connection is lost. */
export async function* tailLog(
  ownerUrl: string,
  { topic, key, fromStart, signal }: TailOptions,
): AsyncGenerator<Delivery> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  })
  const hint = new Hint()
  const wake = () => hint.give()
  client.on('error', wake)
  client.on('notification', wake)
  signal.addEventListener('abort', wake)
  await client.connect()
  try {
    await client.query('LISTEN log')
    const positions = await startingPositions(client, { topic, key, fromStart })
    while (!signal.aborted) {
      const records = await logClient.fetch(client, [...positions.values()], 200)
      for (const record of records) {
        const position = positions.get(partitionName(record))
        if (position) position.next = record.offset + 1n
      }
      const wanted = key === undefined ? records : records.filter((record) => record.key === key)
      yield* wanted.sort((a, b) => a.at.getTime() - b.at.getTime())
      if (records.length === 0 && !signal.aborted) await hint.wait(pollMs)
    }
  } finally {
    signal.removeEventListener('abort', wake)
    await client.end()
  }
}

async function startingPositions(
  client: pg.Client,
  { topic, key, fromStart }: Omit<TailOptions, 'signal'>,
): Promise<Map<string, Position>> {
  const counts = await logClient.partitions(client)
  const { rows } = await client.query('SELECT topic, partition, next_offset::text AS next FROM log.partitions')
  const wanted = rows.filter(
    (row) =>
      (topic === undefined || row.topic === topic) &&
      (key === undefined || row.partition === partitionOf(key, counts.get(row.topic) ?? 1)),
  )
  return new Map(wanted.map((row) => [partitionName(row), { ...row, next: fromStart ? 0n : BigInt(row.next) }]))
}
