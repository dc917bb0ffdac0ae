import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import {
  CancelOrderDocument,
  CreateWebhookDocument,
  type CreateWebhookInput,
  RedeliverDocument,
  RotateWebhookSecretDocument,
  SendTestEventDocument,
  WebhookDeliveriesDocument,
} from '../generated.ts'
import { receiveWebhooks, type WebhookReceiver } from '../probes/webhook-receiver.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'

export const title = 'A webhook that fails for a while is told of everything, once and in order'

export const own = {
  environment: {
    MICROMART_WEBHOOK_TIMEOUT_MS: '1000',
    // As many as it takes: half a minute of failing is three days here.
    MICROMART_WEBHOOK_RETRIES_AFTER: Array.from({ length: 200 }, () => '0.3').join(),
  },
}

/** A shop of its own that is started twice: more than every run of the tests need take. */
export const long = true

const buyers = 4
const within = 60_000
const life = ['order.placed', 'order.confirmed', 'order.cancelled']

export async function run({ shop, say }: PartContext): Promise<void> {
  const receiver = await receiveWebhooks()
  try {
    const staff = await staffOf(shop)
    const created = await register(staff, receiver.url)
    const { id } = created.webhook
    receiver.secrets = [created.secret]
    outcome((await staff.ask(SendTestEventDocument, { id })).sendTestEvent, 'WebhookDeliveryQueued')
    await eventually(() => assert.deepEqual(typesOf(receiver), ['webhook.test']), { within })

    say(`${buyers} customers order and cancel while the endpoint fails, hangs, and notifications is killed`)
    receiver.health = 'failing'
    const variantId = await shelve(staff, { stock: 100 })
    const orders = await Promise.all(Array.from({ length: buyers }, () => orderAndCancel(shop, variantId)))
    await callsCome(receiver)
    receiver.health = 'hanging'
    await callsCome(receiver)
    kill(await pids(shop), 'notifications')
    await callsCome(receiver)
    assert.deepEqual(typesOf(receiver), ['webhook.test'])

    say('the endpoint is well again')
    receiver.health = 'well'
    await eventually(() => assert.equal(receiver.taken.length, 1 + buyers * life.length), { within })
    for (const orderId of orders) assert.deepEqual(typesOf(receiver, orderId), life)
    assert.equal(new Set(receiver.taken.map((each) => each.id)).size, receiver.taken.length)
    const deliveries = await eventually(async () => allDelivered(staff, id), { within })
    assert.deepEqual(deliveries.map((each) => each.id).sort(), receiver.taken.map((each) => each.id).sort())
    assert.ok(deliveries.some(({ attempts }) => attempts.some(({ statusCode }) => statusCode === 500)))
    assert.ok(deliveries.some(({ attempts }) => attempts.some(({ fault }) => fault === 'It did not answer in time.')))

    say('one is told again, under the id that it had, and both secrets sign for a while')
    const again = deliveries.find(({ type }) => type === 'order.confirmed')
    assert.ok(again)
    const { rotateWebhookSecret } = await staff.ask(RotateWebhookSecretDocument, { id })
    receiver.secrets.push(outcome(rotateWebhookSecret, 'WebhookSecretRotated').secret)
    outcome((await staff.ask(RedeliverDocument, { id: again.id })).redeliver, 'WebhookDeliveryQueued')
    await eventually(() => assert.equal(receiver.taken.at(-1)?.id, again.id), { within })
    assert.equal(receiver.taken.filter((each) => each.id === again.id).length, 2)

    say('where private addresses are refused, nothing reaches it any more')
    shop.environment.MICROMART_WEBHOOK_PRIVATE_ADDRESSES = 'refuse'
    await shop.stop()
    await shop.restart()
    const before = receiver.calls
    await refusesPrivateAddresses(await staffOf(shop), receiver.url, id)
    assert.equal(receiver.calls, before)
  } finally {
    await receiver.close()
  }
}

async function register(staff: Client, url: string) {
  const input: CreateWebhookInput = { url, eventTypes: ['ORDER_PLACED', 'ORDER_CONFIRMED', 'ORDER_CANCELLED'] }
  const { createWebhook } = await staff.ask(CreateWebhookDocument, { input })
  return outcome(createWebhook, 'WebhookCreated')
}

async function orderAndCancel(shop: PartContext['shop'], variantId: string): Promise<string> {
  const customer = await newCustomer(shop)
  const { id } = await buy(customer, variantId)
  await orderBecomes(customer.client, id, 'CONFIRMED')
  outcome((await customer.client.ask(CancelOrderDocument, { id })).cancelOrder, 'OrderChanged')
  return id
}

/** Waits until it was called some more, whatever it answered. */
function callsCome(receiver: WebhookReceiver): Promise<void> {
  const before = receiver.calls
  return eventually(() => assert.ok(receiver.calls >= before + buyers), { within })
}

const typesOf = ({ taken }: WebhookReceiver, orderId: string | null = null) =>
  taken.filter((each) => orderId === null || each.orderId === orderId).map(({ type }) => type)

/** What a webhook was told. Throws unless all of it was delivered. */
async function allDelivered(staff: Client, id: string) {
  const { webhook } = await staff.ask(WebhookDeliveriesDocument, { id, first: 100 })
  const deliveries = webhook?.deliveries?.edges.map(({ node }) => node) ?? []
  assert.ok(deliveries.every(({ status }) => status === 'DELIVERED'))
  assert.equal(webhook?.failingSince, null)
  assert.equal(webhook?.createdBy?.email, 'staff@micromart.example')
  return deliveries
}

async function refusesPrivateAddresses(staff: Client, url: string, webhookId: string): Promise<void> {
  const { createWebhook } = await staff.ask(CreateWebhookDocument, { input: { url, eventTypes: ['ORDER_PLACED'] } })
  outcome(createWebhook, 'InvalidInput')
  const { sendTestEvent } = await staff.ask(SendTestEventDocument, { id: webhookId })
  const { delivery } = outcome(sendTestEvent, 'WebhookDeliveryQueued')
  await eventually(
    async () => {
      const { webhook } = await staff.ask(WebhookDeliveriesDocument, { id: webhookId, first: 1 })
      const [newest] = webhook?.deliveries?.edges ?? []
      assert.equal(newest?.node.id, delivery.id)
      assert.match(newest.node.attempts[0]?.fault ?? '', /public addresses alone/)
    },
    { within },
  )
}
