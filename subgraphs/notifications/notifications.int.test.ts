import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNotifications } from './notifications-for-tests.ts'

const { after, end } = cleanups()
let shop: Awaited<ReturnType<typeof openNotifications>>

beforeAll(async () => {
  shop = await openNotifications(after)
})
afterAll(end)

const list = `query ($r: [_Any!]!, $first: Int, $after: String, $unread: Boolean) { _entities(representations: $r) { ... on User {
  notifications(first: $first, after: $after, unreadOnly: $unread) {
    unreadCount pageInfo { hasNextPage endCursor } edges { node { id title order { id } } } } } } }`
const preferences =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { notificationPreferences { topic channels } } } }'

interface Listed {
  unreadCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: { id: string; title: string; order: { id: string } | null } }[]
}
async function notificationsOf(userId: string, variables: Record<string, unknown> = {}, as: string | null = userId) {
  const { data, errors } = await shop.ask(list, { r: [{ __typename: 'User', id: userId }], ...variables }, as)
  const [user] = (data as { _entities: { notifications: Listed | null }[] } | null)?._entities ?? []
  return { listed: user?.notifications ?? null, errors }
}
const titles = (listed: Listed | null) => listed?.edges.map(({ node }) => node.title)

test('an order that is confirmed is told once, however often the message comes', async () => {
  await shop.hear(shop.placed('ord_1', 'usr_ada'))
  const confirmed = shop.confirmed('ord_1', 'usr_ada')
  await shop.hear(confirmed)
  await shop.hear(confirmed)
  const { listed } = await notificationsOf('usr_ada')
  expect(listed).toMatchObject({
    unreadCount: 1,
    edges: [{ node: { title: 'Order MM-ord_1 is confirmed', order: { id: 'ord_1' } } }],
  })
})

test('what somebody is told is theirs alone', async () => {
  expect((await notificationsOf('usr_ada', {}, 'usr_eve')).listed).toBeNull()
  expect((await notificationsOf('usr_ada', {}, null)).listed).toBeNull()
})

test('pages go on where the last one ended, and hold nothing twice', async () => {
  for (let n = 0; n < 5; n++) {
    await shop.hear(shop.placed(`ord_p${n}`, 'usr_pages'))
    await shop.hear(shop.confirmed(`ord_p${n}`, 'usr_pages'))
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const { listed }: { listed: Listed | null } = await notificationsOf('usr_pages', { first: 2, after })
    seen.push(...(titles(listed) ?? []))
    after = listed?.pageInfo.hasNextPage ? listed.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual([4, 3, 2, 1, 0].map((n) => `Order MM-ord_p${n} is confirmed`))
})

test('a page size or a cursor that is none is told so', async () => {
  for (const variables of [{ first: 0 }, { first: -1 }, { first: 101 }, { after: 'nonsense' }, { after: 'WyJ4Il0' }]) {
    expect((await notificationsOf('usr_ada', variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

test("marking as read: one's own, all, and never another's", async () => {
  const mark =
    'mutation ($ids: [ID!]) { markRead(ids: $ids) { __typename ... on MarkedRead { unreadCount } ... on NotFound { id } } }'
  const marked = async (ids: string[] | null, as: string) => (await shop.ask(mark, { ids }, as)).data?.markRead
  const [first, second] = (await notificationsOf('usr_pages')).listed?.edges ?? []
  expect(await marked([first?.node.id ?? ''], 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 4 })
  expect(await marked([second?.node.id ?? ''], 'usr_eve')).toEqual({ __typename: 'NotFound', id: second?.node.id })
  expect(await marked([second?.node.id ?? '', 'ntf_none'], 'usr_pages')).toEqual({
    __typename: 'NotFound',
    id: 'ntf_none',
  })
  expect((await notificationsOf('usr_pages', { unread: true })).listed).toMatchObject({ unreadCount: 4 })
  expect(await marked([], 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 4 })
  expect(await marked(null, 'usr_pages')).toEqual({ __typename: 'MarkedRead', unreadCount: 0 })
  expect((await notificationsOf('usr_pages', { unread: true })).listed?.edges).toEqual([])
})

test('preferences decide where something arrives', async () => {
  const set = `mutation ($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {
    setNotificationPreference(topic: $topic, channels: $channels) { __typename
      ... on NotificationPreferenceChanged { preference { topic channels } } } }`
  const prefer = (topic: string, channels: string[]) => shop.ask(set, { topic, channels }, 'usr_quiet')
  expect((await prefer('ORDER', ['EMAIL', 'EMAIL'])).data?.setNotificationPreference).toEqual({
    __typename: 'NotificationPreferenceChanged',
    preference: { topic: 'ORDER', channels: ['EMAIL'] },
  })
  expect((await prefer('ACCOUNT', ['IN_APP'])).data?.setNotificationPreference).toEqual({ __typename: 'MustStayOn' })
  expect((await prefer('ORDER', ['SMS'])).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')

  await shop.hear(shop.placed('ord_q', 'usr_quiet'))
  await shop.hear(shop.confirmed('ord_q', 'usr_quiet'))
  expect((await notificationsOf('usr_quiet')).listed?.edges).toEqual([])
  const mails = await shop.db.selectFrom('mails').select('id').where('user_id', '=', 'usr_quiet').execute()
  expect(mails).toHaveLength(1)

  const { data } = await shop.ask(preferences, { r: [{ __typename: 'User', id: 'usr_quiet' }] }, 'usr_quiet')
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
  await shop.hear(shop.user('usr_s1', 1, { role: 'STAFF' }))
  await shop.hear(shop.user('usr_s2', 1, { role: 'ADMIN' }))
  await shop.hear(shop.user('usr_c1', 1))
  await shop.hear(shop.user('usr_s3', 1, { role: 'STAFF' }))
  await shop.hear(shop.user('usr_s3', 2, { role: 'CUSTOMER' }))
  await shop.hear(shop.stock('var_1', 7, 3, 'IN_STOCK'))
  const told = await shop.db
    .selectFrom('notifications')
    .select('user_id')
    .where('topic', '=', 'STOCK')
    .orderBy('user_id')
    .execute()
  expect(told.map(({ user_id }) => user_id)).toEqual(['usr_s1', 'usr_s2'])
})

test('a subscription brings what comes after it, once and in order, whoever writes it', async () => {
  await shop.hear(shop.placed('ord_l0', 'usr_live'))
  await shop.hear(shop.confirmed('ord_l0', 'usr_live'))
  const following = await shop.subscribe('usr_live')
  const received: unknown[] = []
  const reading = (async () => {
    for await (const { data } of following) {
      const { notificationReceived } = data as { notificationReceived: { title: string } }
      received.push(notificationReceived.title)
    }
  })()
  const orders = Array.from({ length: 10 }, (_, n) => `ord_live${n}`)
  await Promise.all(orders.map((id) => shop.hear(shop.placed(id, 'usr_live'))))
  await Promise.all([
    ...orders.map((id) => shop.hear(shop.confirmed(id, 'usr_live'))),
    shop.hear(shop.user('usr_other', 1)),
  ])
  await eventually(() => expect(received).toHaveLength(10))
  await following.return()
  await reading
  const { listed } = await notificationsOf('usr_live', { first: 10 })
  expect(received.toReversed()).toEqual(titles(listed))
})
