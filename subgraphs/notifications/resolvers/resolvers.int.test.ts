import { newId } from '@micromart/ids'
import { customer, guest, service, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NotificationsHarness, openNotifications } from '../testing/harness.ts'

let shop: NotificationsHarness

beforeAll(async () => {
  shop = await openNotifications()
})
afterAll(() => shop.close())

const preferences =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { notificationPreferences { topic channels } } } }'

type Listed = Awaited<ReturnType<NotificationsHarness['notificationsOf']>>['listed']
const titles = (listed: Listed) => listed?.edges.map(({ node }) => node.title)

test('an order that is confirmed is told once, however often the message comes', async () => {
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada', 'evt_once')
  await shop.confirmed('ord_1', 'usr_ada', 'evt_once')
  const { listed } = await shop.notificationsOf('usr_ada')
  expect(listed).toMatchObject({
    unreadCount: 1,
    edges: [{ node: { title: 'Order MM-ord_1 is confirmed', order: { id: 'ord_1' } } }],
  })
})

test('what somebody is told is theirs alone', async () => {
  const [told] = (await shop.notificationsOf('usr_ada')).listed?.edges ?? []
  const reference = { __typename: 'Notification', id: told?.node.id }
  const query = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { title readAt } } }'
  const entity = async (as = guest()) => (await shop.ask(query, { of: [reference] }, as)).data._entities[0]
  expect(await entity(customer('usr_ada'))).toEqual({ title: 'Order MM-ord_1 is confirmed', readAt: null })
  for (const other of [customer('usr_eve'), staff(), guest(), service()]) {
    expect((await shop.notificationsOf('usr_ada', {}, other)).listed).toBeNull()
    expect(await entity(other)).toBeNull()
    const asked = await shop.ask(preferences, { of: [{ __typename: 'User', id: 'usr_ada' }] }, other)
    expect(asked.data._entities[0]).toEqual({ notificationPreferences: null })
  }
})

test('pages go on where the last one ended, and hold nothing twice', async () => {
  for (let n = 0; n < 5; n++) {
    await shop.placed(`ord_p${n}`, 'usr_pages')
    await shop.confirmed(`ord_p${n}`, 'usr_pages')
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const { listed }: { listed: Listed } = await shop.notificationsOf('usr_pages', { first: 2, after })
    seen.push(...(titles(listed) ?? []))
    after = listed?.pageInfo.hasNextPage ? listed.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual([4, 3, 2, 1, 0].map((n) => `Order MM-ord_p${n} is confirmed`))
})

test('a page size or a cursor that is none is told so', async () => {
  for (const page of [{ first: 0 }, { first: -1 }, { first: 101 }, { after: 'nonsense' }, { after: 'WyJ4Il0' }]) {
    expect((await shop.notificationsOf('usr_ada', page)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

test("marking as read: one's own, all, and never another's", async () => {
  const mark =
    'mutation ($ids: [ID!]) { markRead(ids: $ids) { __typename ... on MarkedRead { unreadCount } ... on NotFound { of } } }'
  const marked = async (ids: string[] | null, as: string) =>
    (await shop.ask(mark, { ids }, customer(as))).data?.markRead
  const [first, second] = (await shop.notificationsOf('usr_pages')).listed?.edges ?? []
  expect(await marked([first?.node.id ?? ''], 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 4 })
  expect(await marked([second?.node.id ?? ''], 'usr_eve')).toEqual({ __typename: 'NotFound', of: second?.node.id })
  for (const missing of ['ntf_none', newId('ntf')]) {
    expect(await marked([second?.node.id ?? '', missing], 'usr_pages')).toEqual({ __typename: 'NotFound', of: missing })
  }
  expect((await shop.notificationsOf('usr_pages', { unread: true })).listed).toMatchObject({ unreadCount: 4 })
  expect(await marked([], 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 4 })
  expect(await marked(null, 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 0 })
  expect((await shop.notificationsOf('usr_pages', { unread: true })).listed?.edges).toEqual([])

  const tooMany = Array.from({ length: 501 }, () => newId('ntf'))
  const { errors } = await shop.ask(mark, { ids: tooMany }, customer('usr_pages'))
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  expect((await shop.ask(mark, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('what was read keeps the time at which it first was', async () => {
  await shop.user('usr_reader')
  const [told] = (await shop.notificationsOf('usr_reader')).listed?.edges ?? []
  const reader = customer('usr_reader')
  const readAt = async () => {
    await shop.ask('mutation { markRead { __typename } }', {}, reader)
    const query = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { readAt } } }'
    const of = [{ __typename: 'Notification', id: told?.node.id }]
    return (await shop.ask(query, { of }, reader)).data._entities[0].readAt
  }
  const first = await readAt()
  expect(first).toEqual(expect.any(String))
  shop.passTime(60_000)
  expect(await readAt()).toBe(first)
})

test('preferences decide where something arrives', async () => {
  const quiet = customer('usr_quiet')
  const set = `mutation ($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {
    setNotificationPreference(topic: $topic, channels: $channels) { __typename
      ... on NotificationPreferenceChanged { preference { topic channels } } } }`
  const prefer = (topic: string, channels: string[]) => shop.ask(set, { topic, channels }, quiet)
  expect((await prefer('ORDER', ['EMAIL', 'EMAIL'])).data?.setNotificationPreference).toEqual({
    __typename: 'NotificationPreferenceChanged',
    preference: { topic: 'ORDER', channels: ['EMAIL'] },
  })
  expect((await prefer('ACCOUNT', ['IN_APP'])).data?.setNotificationPreference).toEqual({ __typename: 'MustStayOn' })
  expect((await prefer('ORDER', ['SMS'])).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')

  await shop.placed('ord_q', 'usr_quiet')
  await shop.confirmed('ord_q', 'usr_quiet')
  expect((await shop.notificationsOf('usr_quiet')).listed?.edges).toEqual([])
  expect(await shop.mails('usr_quiet')).toHaveLength(1)

  const { data } = await shop.ask(preferences, { of: [{ __typename: 'User', id: 'usr_quiet' }] }, quiet)
  expect(data).toMatchObject({
    _entities: [
      {
        notificationPreferences: expect.arrayContaining([
          { topic: 'ORDER', channels: ['EMAIL'] },
          { topic: 'STOCK', channels: ['IN_APP', 'EMAIL'] },
        ]),
      },
    ],
  })
})

test('all the staff hear of low stock, customers do not', async () => {
  await shop.user('usr_s1', { role: 'STAFF' })
  await shop.user('usr_s2', { role: 'ADMIN' })
  await shop.user('usr_c1')
  await shop.user('usr_s3', { role: 'STAFF' })
  await shop.user('usr_s3', { version: 2, role: 'CUSTOMER' })
  await shop.stockFell('var_1', 7, 3)
  const told = async (userId: string) =>
    titles((await shop.notificationsOf(userId)).listed)?.includes('Brass lantern, Red is running low')
  expect(await Promise.all(['usr_s1', 'usr_s2', 'usr_c1', 'usr_s3'].map(told))).toEqual([true, true, false, false])
})

test('money that goes back is told to whose it is', async () => {
  const paid = { amount: '39.80', currency: 'EUR' }
  const refunded = {
    paymentId: 'pay_1',
    orderId: 'ord_back',
    customerId: 'usr_back',
    status: 'REFUNDED' as const,
    authorised: paid,
    captured: paid,
    refunded: paid,
    amount: paid,
    reason: 'Scratched',
  }
  await shop.hear('payments.events', 'payment.refunded', refunded, { subject: 'pay_1', version: 3 })
  expect(titles((await shop.notificationsOf('usr_back')).listed)).toEqual(['€39.80 refunded'])
})

test('who cancels is told what was held on the card for the order', async () => {
  const order = { orderId: 'ord_held', number: 'MM-ord_held', customerId: 'usr_held' }
  const amount = { amount: '59.38', currency: 'EUR' }
  const heard = (version: number) => ({ subject: 'ord_held', version })
  await shop.placed('ord_held', 'usr_held')
  await shop.hear('orders.events', 'order.payment_authorised', { ...order, paymentId: 'pay_1', amount }, heard(2))
  await shop.hear('orders.events', 'order.cancelled', { ...order, reason: 'CUSTOMER_REQUEST' }, heard(3))
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on User {
    notifications { edges { node { body } } } } } }`
  const { data } = await shop.ask(query, { of: [{ __typename: 'User', id: 'usr_held' }] }, customer('usr_held'))
  expect(data._entities[0].notifications.edges).toEqual([
    { node: { body: 'As you asked. Nothing was charged: the €59.38 held on your card is released.' } },
  ])
})
