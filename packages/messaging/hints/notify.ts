import type pg from 'pg'
import { prepared } from '../postgres/client.ts'
import type { Notification } from './hint.ts'

/** NOTIFYs by a statement of its own, without waiting for the disk; one that is lost costs a poll's delay and nothing else. */
export async function notify(
  on: Pick<pg.ClientBase, 'query'> | pg.Pool,
  hints: readonly Notification[],
): Promise<void> {
  await on.query(
    prepared(
      'notify',
      'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS hint (channel, payload)',
      [hints.map(({ channel }) => channel), hints.map(({ payload }) => payload)],
    ),
  )
}
