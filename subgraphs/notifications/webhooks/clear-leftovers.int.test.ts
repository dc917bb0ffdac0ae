import { staff } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { CompiledQuery, sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { webhookTest } from '../testing/webhook-test.ts'
import { atOnce } from './clear-leftovers.ts'

const { after, end } = cleanups()
const { open, receiver } = webhookTest(after)
afterEach(end)

/** More than one statement takes. */
const many = 2 * atOnce + 500

type Shop = Awaited<ReturnType<typeof open>>

/** As many deliveries of a webhook as an endpoint that nobody mends has soon. */
const queue = (
  { db }: Shop,
  id: string,
  { prefix, state, told = '' }: { prefix: string; state: 'PENDING' | 'FAILED'; told?: string },
) =>
  sql`
    INSERT INTO webhook_deliveries (id, webhook_id, message_id, subject, type, body, state, due_at, created_at, finished_at)
    SELECT ${prefix} || nth, ${id}, ${`evt_${told}`} || nth, 'ord_' || nth, 'order.placed', '{}', ${state}, now() + interval '1 hour', now(),
      CASE ${state} WHEN 'FAILED' THEN now() END
    FROM generate_series(1, ${many}) AS nth`.execute(db)

async function statesOf({ db }: Shop, id: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: string }>`
    SELECT state, count(*) FROM webhook_deliveries WHERE webhook_id = ${id} GROUP BY state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

test('a webhook with many deliveries is gone at once, and they are after it, and nobody else’s', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const [gone, other] = [await shop.registered(endpoint.url), await shop.registered(endpoint.url)]
  await queue(shop, gone.id, { prefix: 'whd_a', state: 'PENDING' })
  await queue(shop, other.id, { prefix: 'whd_b', state: 'FAILED' })
  await shop.asStaff('deleteWebhook', `id: "${gone.id}"`)
  // Not within the statement that somebody waits for.
  expect(await statesOf(shop, gone.id)).toEqual({ PENDING: many })
  await shop.sendWebhooks()
  expect(endpoint.received).toEqual([])

  await shop.work('webhook-leftovers')
  expect(await statesOf(shop, gone.id)).toEqual({})
  expect(await statesOf(shop, other.id)).toEqual({ FAILED: many })
})

test('of a webhook that is disabled all is given up that waits, however much it is', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  await queue(shop, id, { prefix: 'whd_a', state: 'PENDING' })
  await shop.asStaff('changeWebhook', `input: { id: "${id}", enabled: false }`)
  expect(await statesOf(shop, id)).toEqual({ FAILED: atOnce, PENDING: many - atOnce })
  await shop.work('webhook-leftovers')
  expect(await statesOf(shop, id)).toEqual({ FAILED: many })
})

test('what waited for a webhook when it was disabled is not sent once it is enabled, however soon that is and much it was', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  await queue(shop, id, { prefix: 'whd_a', state: 'PENDING' })
  for (const enabled of [false, true])
    await shop.asStaff('changeWebhook', `input: { id: "${id}", enabled: ${enabled} }`)
  expect(await statesOf(shop, id)).toEqual({ FAILED: many })
  await queue(shop, id, { prefix: 'whd_b', state: 'PENDING', told: 'since' })
  await shop.work('webhook-leftovers')
  expect(await statesOf(shop, id)).toEqual({ FAILED: many, PENDING: many })
})

test('those that were given up are found by an index, to be listed and to be delivered again', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  shop.statements.clear()
  await shop.ask(
    'query($id: ID!) { webhook(id: $id) { deliveries(first: 2, status: FAILED) { edges { node { id } } } } }',
    { id },
    staff(),
  )
  await shop.asStaff('redeliverFailed', `id: "${id}", since: "2026-01-01T00:00:00Z"`)
  const asked = [...shop.statements].filter((text) => /from "webhook_deliveries".*"state" = /s.test(text))
  expect(asked).toHaveLength(2)
  for (const text of asked) {
    const plan = await shop.db.transaction().execute(async (trx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(trx)
      return trx.executeQuery(CompiledQuery.raw(`EXPLAIN (GENERIC_PLAN) ${text}`))
    })
    expect(JSON.stringify(plan.rows), text).toMatch(/Index Cond: [^"]*state = /)
  }
})

test('all that was given up is delivered again, however much it is', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  await queue(shop, id, { prefix: 'whd_a', state: 'FAILED' })
  const redelivered = await shop.asStaff('redeliverFailed', `id: "${id}", since: "2026-01-01T00:00:00Z"`)
  expect(redelivered).toMatchObject({ count: many })
  expect(await statesOf(shop, id)).toEqual({ PENDING: many })
})
