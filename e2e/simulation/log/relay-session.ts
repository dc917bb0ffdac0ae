import type { RelaySession } from '@micromart/messaging/testing/parts'
import { Database } from '../world/database.ts'
import type { Connection } from '../world/server.ts'

export const relayConnection = 'micromart outbox relay'

/** A connection as RelayShare (packages/messaging/outbox/relay-share.ts) speaks over it: the three statements that it has. */
export function relaySession(connection: Connection): RelaySession {
  const query = async (asked: string | { name: string; values: unknown[] }, values: unknown[] = []) => {
    if (typeof asked !== 'string')
      return { rows: await connection.ask(asked.name, () => attend(connection, asked.values)) }
    const shards = values[1] as number[]
    const locks = shards.map((shard) => ({ shard, lock: `relay ${shard}` }))
    if (asked.includes('pg_advisory_unlock')) {
      await connection.ask('unlock', () => {
        for (const { lock } of locks) connection.server.unlock(connection, lock)
      })
      return { rows: [] }
    }
    if (!asked.includes('pg_try_advisory_lock')) throw new Error(`a relay asks something new: ${asked}`)
    const got = () => locks.filter(({ lock }) => connection.server.tryLock(connection, lock))
    return { rows: (await connection.ask('lock', got)).map(({ shard }) => ({ shard })) }
  }
  return { query } as unknown as RelaySession
}

/** Who else is there, by the sessions that stand; who has been silent for too long is cut off. */
function attend(me: Connection, [name, silence]: unknown[]) {
  const { server } = me
  const relays = [...server.connections].filter((each) => each.name === name)
  return relays.map((each) => {
    const cutOff = each !== me && each.saidAt < server.world.now - Number(silence) * 1_000
    if (cutOff) {
      server.world.say(server.name, `cuts off the relay of ${each.process.name}`)
      each.end()
    }
    const isWaiting = server instanceof Database && server.committed('outbox').length > 0
    return { member: each.id, isMe: each === me, cutOff, isWaiting }
  })
}
