import { expect, it } from 'vitest'
import { statementSummaries } from './statement-name.ts'

const nameOf = statementSummaries()

it.each([
  ['select "id" from "orders" where "id" = $1 and "note" = \'secret\'', 'SELECT orders'],
  ['insert into "outbox" ("id") values ($1)', 'INSERT outbox'],
  ['update "sagas" set "state" = $1', 'UPDATE sagas'],
  ['delete from "carts" where "id" in ($1, $2)', 'DELETE carts'],
  ['with "held" as (select "id" from "payments" for update) update "payments" set "a" = $1', 'SELECT payments'],
  ['\n    WITH written AS (\n INSERT INTO outbox (shard) SELECT 1) SELECT 2', 'INSERT outbox'],
  ['select "a" from (select "b" from only "micromart"."products") as "p"', 'SELECT products'],
  ['select 1 as "alive"', 'SELECT'],
  ['begin', 'BEGIN'],
  ['', ''],
])('a statement is told by what it does first, and where: %s', (text, summary) => {
  expect(nameOf(text).summary).toBe(summary)
  expect(nameOf(text)).toBe(nameOf(text))
})

it('what is never the same twice does not fill the memory', () => {
  const nameOf = statementSummaries()
  for (let n = 0; n < 3_000; n++) nameOf(`select ${n} from "orders"`)
  const text = 'select 3001 from "orders"'
  expect(nameOf(text)).not.toBe(nameOf(text))
  expect(nameOf(text)).toEqual(nameOf(text))
})
