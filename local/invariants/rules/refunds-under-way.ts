import { sql } from 'kysely'
import { type Breach, type Invariant, stuckSince } from '../invariant.ts'

/** Amounts are minor units. A refund of all that is left has none until it is sent. */
const beyond = sql<Breach>`
  SELECT payments.id AS of,
         'has ' || refunded || ' refunded and ' || sum(action.amount) || ' on its way back, of ' || captured || ' captured' AS fault
  FROM payments JOIN payment_actions action ON action.payment_id = payments.id
  WHERE action.kind = 'REFUND' AND action.finished_at IS NULL
  GROUP BY payments.id HAVING refunded + sum(action.amount) > captured ORDER BY 1`

/** An unfinished action whose payment nobody will look at, or has been to be looked at for long: a lease is renewed while somebody works. */
const forgotten = (stuck: Date) => sql<Breach>`
  SELECT payments.id AS of,
         'has a ' || kind || ' that is ' || state || ', and nobody is at work on it' AS fault
  FROM payments JOIN payment_actions action ON action.payment_id = payments.id
  WHERE action.finished_at IS NULL AND (due_at IS NULL OR due_at <= ${stuck}) ORDER BY 1, seq`

/** What is on its way at the provider, refunds above all: within what was captured, and somebody's to finish. */
export const refundsUnderWay: Invariant = {
  id: 'I21',
  title: 'refunds under way: with what was refunded no more than was captured, and each has somebody at work on it',
  async check({ payments, clock }) {
    const queries = [beyond, forgotten(stuckSince(clock()))]
    const found = await Promise.all(queries.map((query) => query.execute(payments)))
    return found.flatMap(({ rows }) => rows)
  },
}
