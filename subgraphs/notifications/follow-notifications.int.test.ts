import { customer } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followNotifications } from './follow-notifications.ts'
import { type NotificationsHarness, openNotifications } from './testing/harness.ts'

let shop: NotificationsHarness

beforeAll(async () => {
  shop = await openNotifications()
})
afterAll(() => shop.close())

const subscription = 'subscription { notificationReceived { title } }'

test('a subscription brings what comes after it, once and in order, whoever writes it', async () => {
  await shop.placed('ord_l0', 'usr_live')
  await shop.confirmed('ord_l0', 'usr_live')
  const following = await shop.follow(subscription, {}, customer('usr_live'))
  const received: unknown[] = []
  const reading = (async () => {
    for await (const { data } of following) {
      const { notificationReceived } = data as { notificationReceived: { title: string } }
      received.push(notificationReceived.title)
    }
  })()
  const orders = Array.from({ length: 10 }, (_, n) => `ord_live${n}`)
  await Promise.all(orders.map((id) => shop.placed(id, 'usr_live')))
  await Promise.all([...orders.map((id) => shop.confirmed(id, 'usr_live')), shop.user('usr_other')])
  await eventually(() => expect(received).toHaveLength(10))
  await following.return(undefined)
  await reading
  const { listed } = await shop.notificationsOf('usr_live', { first: 10 })
  expect(received.toReversed()).toEqual(listed?.edges.map(({ node }) => node.title))
})

test('a lost notification delays, but loses nothing', async () => {
  const deaf = { on: () => () => {}, hints: () => () => {}, close: async () => {} }
  const following = await followNotifications({ ...shop.deps, live: deaf }, 'usr_deaf')
  const first = following.next()
  await shop.user('usr_deaf')
  expect((await first).value).toMatchObject({ news: { kind: 'welcome' } })
  await following.return?.()
})

test('whoever is not signed in follows nobody', async () => {
  await expect(shop.follow(subscription)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
})
