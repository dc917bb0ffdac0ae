import { aRun } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, expect, test } from 'vitest'
import { isSignedWith } from '../testing/receiver.ts'
import { webhookTest } from '../testing/webhook-test.ts'
import { resealSecrets } from './reseal-secrets.ts'
import { sendDeliveries } from './send-deliveries.ts'

const { after, end } = cleanups()
const { open, receiver } = webhookTest(after)
afterEach(end)

const dayMs = 24 * 60 * 60_000

test('another secret signs beside the former one for a day, then alone', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id, secret } = await shop.registered(endpoint.url)
  const rotated = await shop.asStaff('rotateWebhookSecret', `id: "${id}"`)
  const signers = async () => {
    await shop.asStaff('sendTestEvent', `id: "${id}"`)
    await shop.sendWebhooks()
    const last = endpoint.received.at(-1)
    return [secret, rotated.secret].map((each) => last && isSignedWith(each, last))
  }
  expect(await signers()).toEqual([true, true])
  shop.passTime(dayMs)
  expect(await signers()).toEqual([false, true])
})

test('secrets lie sealed in the database', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id, secret } = await shop.registered(endpoint.url)
  await shop.asStaff('rotateWebhookSecret', `id: "${id}"`)
  const rows = JSON.stringify(await shop.db.selectFrom('webhooks').selectAll().execute())
  expect(rows).not.toContain(secret.slice('whsec_'.length))
  expect(rows).not.toContain('whsec_')
})

test('another key seals the secrets anew, which go on signing, and one that opens none stops nothing else', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { secret } = await shop.registered(endpoint.url)
  const [next, ...former] = ['quite another secret of thirty-two characters', ...shop.deps.webhookRules.keys]
  const withKeys = (...keys: [string, ...string[]]) => ({
    ...shop.deps,
    webhookRules: { ...shop.deps.webhookRules, keys },
  })
  await resealSecrets(withKeys('a third secret, of more than thirty-two characters'))
  await resealSecrets(withKeys(next, ...former))
  await shop.placed('ord_1', 'usr_ada')
  await sendDeliveries(withKeys(next), aRun())
  const [first] = endpoint.received
  expect(first && isSignedWith(secret, first)).toBe(true)
})

test('what is asked for again under its key is one webhook and one other secret, and the former one goes on signing', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const input = { url: endpoint.url, eventTypes: ['ORDER_PLACED'], idempotencyKey: 'a form' }
  const [made, again] = [await shop.createWebhook(input), await shop.createWebhook(input)]
  expect(again).toEqual(made)
  const { id } = made.webhook
  const args = `id: "${id}", idempotencyKey: "a click"`
  const [first, second] = [
    await shop.asStaff('rotateWebhookSecret', args),
    await shop.asStaff('rotateWebhookSecret', args),
  ]
  expect(second).toEqual(first)
  await shop.asStaff('sendTestEvent', `id: "${id}"`)
  await shop.sendWebhooks()
  const last = endpoint.received.at(-1)
  expect([made.secret, first.secret].map((each) => last && isSignedWith(each, last))).toEqual([true, true])
  expect(await shop.createWebhook({ ...input, description: 'another' })).toMatchObject({
    __typename: 'IdempotencyKeyReused',
  })
  await shop.asStaff('deleteWebhook', `id: "${id}"`)
  expect(await shop.createWebhook(input)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})
