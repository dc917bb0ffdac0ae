import pg from 'pg'
import type { LogOperator } from '../log/log-operator.ts'
import { discardDeadLetters, listDeadLetters, redriveDeadLetters } from './dead-letters.ts'
import { allRecords, rewindGroup, unreadRecords } from './positions.ts'
import { tailLog } from './tail.ts'

/** The operator's view of the embedded log, as its owner. */
export function postgresLogOperator(ownerUrl: string): LogOperator {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 5_000 })
  // Whoever asks next gets a new connection, or is told why there is none.
  pool.on('error', () => undefined)
  return {
    deadLetters: (filter = {}) => listDeadLetters(pool, filter),
    redrive: (filter) => redriveDeadLetters(pool, filter),
    discard: (ids) => discardDeadLetters(pool, ids),
    rewind: (rewind) => rewindGroup(pool, rewind),
    tail: (options) => tailLog(ownerUrl, options),
    unread: (group, topic) => unreadRecords(pool, group, topic),
    records: (topic) => allRecords(pool, topic),
    close: () => pool.end(),
  }
}
