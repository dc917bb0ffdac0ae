import { customer } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NotificationsHarness, openNotifications } from './testing/harness.ts'

let shop: NotificationsHarness

beforeAll(async () => {
  shop = await openNotifications()
})
afterAll(() => shop.close())

const gone = () =>
  shop.hear(
    'users.events',
    'user.erased',
    { userId: 'usr_ada', role: 'CUSTOMER' },
    { id: 'evt_gone', subject: 'usr_ada' },
  )

test('of who is gone nothing is kept but that there is a last mail to send, whatever comes late or again', async () => {
  await shop.user('usr_ada')
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.ask('mutation { setPhoneNumber(number: "+4915112345678") { __typename } }', {}, customer('usr_ada'))
  expect(await shop.mails('usr_ada')).toHaveLength(2)
  await gone()
  await gone()
  expect(await shop.mails('usr_ada')).toMatchObject([{ state: 'QUEUED', content: { kind: 'account-deleted' } }])
  expect(await shop.rowsWith('+4915112345678')).toEqual([])

  await shop.user('usr_ada', { version: 2, role: 'STAFF' })
  await shop.hear(
    'orders.events',
    'order.delivered',
    { orderId: 'ord_1', number: 'MM-1', customerId: 'usr_ada', deliveredAt: new Date().toISOString() },
    { subject: 'ord_1', version: 3 },
  )
  await shop.stockFell('var_1', 2, 1)
  expect(await shop.mails('usr_ada')).toHaveLength(1)
  const tables = (await shop.rowsWith('usr_ada')).map((row) => row.split(':')[0])
  // The order's copy and the inbox know an id, and so does what is kept to know it again.
  expect(tables).toEqual(['public.erased_users', 'public.inbox_versions', 'public.mails', 'public.orders'])
})
