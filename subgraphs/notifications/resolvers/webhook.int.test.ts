import { newId } from '@micromart/ids'
import { customer, guest, machine, rootAsks, service, staff } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NotificationsHarness, openNotifications } from '../testing/harness.ts'
import { publicTypes } from '../webhooks/public-events.ts'
import { nameOf } from './webhook-event-type.ts'

const { after, end } = cleanups()
let shop: NotificationsHarness

beforeAll(async () => {
  shop = await openNotifications()
  after(shop.close)
})
afterAll(end)

const url = 'https://erp.example/hooks?shop=1'

test('webhooks are for staff and for machines with their scopes, every field of them', async () => {
  const asks = [...rootAsks(shop.schema, 'query'), ...rootAsks(shop.schema, 'mutation')].filter(({ field }) =>
    /webhook|deliver|TestEvent/i.test(field),
  )
  expect(asks).toHaveLength(9)
  for (const { source, variables, field } of asks) {
    const codes = async (as = guest()) =>
      (await shop.ask(source, variables, as)).errors?.map((each) => each.extensions.code)
    expect([field, await codes()]).toEqual([field, ['UNAUTHENTICATED']])
    for (const as of [customer(), machine(['orders:write'])])
      expect([field, await codes(as)]).toEqual([field, ['FORBIDDEN']])
    expect([field, await codes(service())]).toEqual([field, ['UNAUTHENTICATED']])
    expect([field, await codes(machine(['webhooks:read', 'webhooks:write']))]).toEqual([field, undefined])
    await shop.db.deleteFrom('webhooks').execute()
  }
})

test('the schema names every type of event that there is', () => {
  const named = shop.schema.getType('WebhookEventType')
  expect(isEnumType(named) && named.getValues().map(({ name }) => name)).toEqual(publicTypes.map(nameOf))
})

test('of two who change what they have seen of a webhook the second is told', async () => {
  const { webhook } = await shop.createWebhook({ url, eventTypes: ['ORDER_PLACED'] })
  const edition = async (): Promise<string> => {
    const { data } = await shop.ask('query($id: ID!) { webhook(id: $id) { edition } }', { id: webhook.id }, staff())
    return data.webhook.edition
  }
  const seen = await edition()
  const change = (what: string) =>
    shop.asStaff('changeWebhook', `input: { id: "${webhook.id}", ${what}, ifEdition: "${seen}" }`)
  expect(await change('enabled: false')).toMatchObject({ webhook: { enabled: false } })
  expect(await change('description: "One"')).toMatchObject({ webhook: { description: 'One' } })
  expect(await change('description: "Two"')).toMatchObject({ __typename: 'InvalidInput', path: ['ifEdition'] })
  expect(await edition()).not.toBe(seen)
})

test('a webhook is made, changed, paused, and deleted with all that it was told', async () => {
  const made = await shop.createWebhook({
    url,
    eventTypes: ['STOCK_LOW', 'ORDER_PLACED', 'STOCK_LOW'],
    description: ' ERP ',
  })
  expect(made).toMatchObject({
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    webhook: {
      url,
      eventTypes: ['ORDER_PLACED', 'STOCK_LOW'],
      description: 'ERP',
      enabled: true,
      createdBy: { id: 'usr_staff' },
    },
  })
  const { id } = made.webhook
  expect(await shop.asStaff('changeWebhook', `input: { id: "${id}", eventTypes: [ORDER_PLACED] }`)).toMatchObject({
    webhook: { url, eventTypes: ['ORDER_PLACED'], description: 'ERP' },
  })
  expect(
    await shop.asStaff('changeWebhook', `input: { id: "${id}", url: "https://other.example/", description: null }`),
  ).toMatchObject({ webhook: { url: 'https://other.example/', eventTypes: ['ORDER_PLACED'], description: null } })

  await shop.placed('ord_1', 'usr_ada')
  const paused = await shop.asStaff('changeWebhook', `input: { id: "${id}", enabled: false }`)
  expect(paused).toMatchObject({ webhook: { enabled: false, disabledBecause: 'STAFF' } })
  await shop.placed('ord_2', 'usr_ada')
  const { deliveries } = await shop.webhookOf(id)
  expect(deliveries.map(({ status }) => status)).toEqual(['FAILED'])
  const again = await shop.asStaff('changeWebhook', `input: { id: "${id}", enabled: true }`)
  expect(again).toMatchObject({ webhook: { enabled: true, disabledBecause: null } })

  expect(await shop.asStaff('deleteWebhook', `id: "${id}"`)).toEqual({ __typename: 'WebhookDeleted', webhookId: id })
  await shop.work('webhook-leftovers')
  expect(await shop.db.selectFrom('webhook_deliveries').selectAll().execute()).toEqual([])
  for (const [mutation, args] of [
    ['deleteWebhook', `id: "${id}"`],
    ['changeWebhook', `input: { id: "${id}" }`],
    ['rotateWebhookSecret', `id: "${id}"`],
    ['sendTestEvent', `id: "${id}"`],
    ['redeliverFailed', `id: "${id}", since: "2026-01-01T00:00:00Z"`],
  ] as const) {
    expect(await shop.asStaff(mutation, args)).toEqual({ __typename: 'NotFound', of: id })
  }
  const none = newId('whd')
  expect(await shop.asStaff('redeliver', `id: "${none}"`)).toEqual({ __typename: 'NotFound', of: none })
})

test.each([
  ['nonsense', /no URL/],
  ['ftp://erp.example/', /https alone/],
  ['javascript:alert(1)', /https alone/],
  ['https://user:pass@erp.example/', /login/],
  ['https://erp.example/#part', /fragment/],
  [`https://erp.example/${'x'.repeat(2_100)}`, /at most 2048/],
])('%s is no endpoint', async (wrong, message) => {
  const refused = await shop.createWebhook({ url: wrong, eventTypes: ['ORDER_PLACED'] })
  expect(refused).toMatchObject({ message: expect.stringMatching(message), path: ['url'] })
})

test('where private addresses are refused, so is http, and every spelling of such an address', async () => {
  const strict = await openNotifications({ environment: { MICROMART_WEBHOOK_PRIVATE_ADDRESSES: 'refuse' } })
  after(strict.close)
  const refusalOf = async (url: string) => (await strict.createWebhook({ url, eventTypes: ['ORDER_PLACED'] })).message
  expect(await refusalOf('http://erp.example/')).toMatch(/https alone/)
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]'])
    expect([host, await refusalOf(`https://${host}/`)]).toEqual([host, 'Deliveries may not go to a private address.'])
  expect(await refusalOf('https://erp.example:8443/')).toBeUndefined()
})

test('nothing chosen is told so', async () => {
  expect(await shop.createWebhook({ url, eventTypes: [] })).toMatchObject({ path: ['eventTypes'] })
})

test('there are 20 at most, however many are made at once', async () => {
  await shop.db.deleteFrom('webhooks').execute()
  const made = await Promise.all(
    Array.from({ length: 24 }, () => shop.createWebhook({ url, eventTypes: ['ORDER_PLACED'] })),
  )
  const outcomes = made.map(({ __typename }) => __typename)
  expect(outcomes.filter((name) => name === 'WebhookCreated')).toHaveLength(20)
  expect(outcomes.filter((name) => name === 'TooManyWebhooks')).toHaveLength(4)
  const { data } = await shop.ask('{ webhooks { id } }', {}, staff())
  expect(data.webhooks).toHaveLength(20)
  await shop.db.deleteFrom('webhooks').execute()
})

test('pages of deliveries go on where the last one ended', async () => {
  const { id } = await shop.registered(url, ['ORDER_PLACED'])
  for (let nth = 0; nth < 5; nth++) await shop.placed(`ord_p${nth}`, 'usr_ada')
  const page = `query($id: ID!, $after: String) { webhook(id: $id) { deliveries(first: 2, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id } } } } }`
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await shop.ask(page, { id, after }, staff())
    const { edges, pageInfo } = data.webhook.deliveries
    seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual((await shop.webhookOf(id)).deliveries.map((each) => each.id).reverse())
})
