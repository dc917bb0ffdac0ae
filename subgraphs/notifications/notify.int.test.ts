import { message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { cleanups } from '@micromart/testing/cleanups'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { type NotificationsHarness, openNotifications } from './testing/harness.ts'
import { sampleOrder } from './testing/samples.ts'

const { after, end } = cleanups()
afterEach(end)

const guestId = newId('gst')
/** Whose orders they are; Bob wants no mails. */
const customers = ['usr_ada', 'usr_bob', 'usr_ada', guestId, 'usr_gone', 'usr_ada']

async function openShop() {
  const shop = await openNotifications()
  after(shop.close)
  await shop.db
    .insertInto('preferences')
    .values({ user_id: 'usr_bob', topic: 'ORDER', channels: ['IN_APP'] })
    .execute()
  await sql`INSERT INTO erased_users (user_id, erased_at) VALUES ('usr_gone', now())`.execute(shop.db)
  return shop
}

/** Orders' events, a round of one event of each order after another. */
function rounds(shop: NotificationsHarness) {
  const said = (nth: number, version: number) => ({
    ...{ id: `evt_${nth}_${version}`, subject: `ord_${nth}`, source: 'orders', time: shop.clock() },
    ...{ aggregateVersion: version },
  })
  const about = (nth: number, customerId: string) => ({ orderId: `ord_${nth}`, number: `MM-ord_${nth}`, customerId })
  return [
    customers.map((id, nth) =>
      message('orders.events', 'order.placed', { ...said(nth, 1), data: sampleOrder(`ord_${nth}`, id) }),
    ),
    customers.map((id, nth) => {
      const amount = { amount: '59.38', currency: 'EUR' }
      const data = { ...about(nth, id), paymentId: `pay_${nth}`, amount }
      return message('orders.events', 'order.payment_authorised', { ...said(nth, 2), data })
    }),
    customers.map((id, nth) =>
      nth === 2
        ? message('orders.events', 'order.cancelled', {
            ...said(nth, 3),
            data: { ...about(nth, id), reason: 'OUT_OF_STOCK' },
          })
        : message('orders.events', 'order.confirmed', { ...said(nth, 3), data: about(nth, id) }),
    ),
  ]
}

/** All that is kept of them, without what is drawn anew. */
async function kept({ db }: NotificationsHarness) {
  const notifications = await db
    .selectFrom('notifications')
    .select(['user_id', 'position', 'topic', 'title', 'body', 'news', 'order_id'])
    .orderBy('user_id')
    .orderBy('position')
    .execute()
  const mails = await db
    .selectFrom('mails')
    .select(['id', 'user_id', 'order_id', 'content', 'state'])
    .orderBy('id')
    .execute()
  const orders = await db.selectFrom('orders').select(['order_id', 'copy']).orderBy('order_id').execute()
  return { notifications, mails, orders }
}

test('what is told of events that come together is what is told of each by itself', async () => {
  const [alone, together] = [await openShop(), await openShop()]
  for (const event of rounds(alone).flat()) await alone.hearTogether([event])
  for (const events of rounds(together)) await together.hearTogether(events)
  const told = await kept(together)
  expect(told).toEqual(await kept(alone))
  expect(told.notifications.map(({ user_id, position }) => `${user_id} ${position}`)).toEqual([
    ...['usr_ada 1', 'usr_ada 2', 'usr_ada 3', 'usr_bob 1'],
  ])
  expect(told.mails).toHaveLength(4)
  expect(told.orders[2]?.copy).toMatchObject({ authorised: { amount: '59.38' } })
})
