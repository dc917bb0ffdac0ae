import { customer, guest, type Somebody, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guestsOf } from '../testing/guests.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness
/** Ada's, as she has placed them. */
const placed: string[] = []

const guestOrders = `query($email: String!, $first: Int, $after: String) {
  guestOrders(email: $email, first: $first, after: $after) {
    totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`

async function found(email: string, as: Somebody = staff(), page: object = {}) {
  const { data } = await shop.ask(guestOrders, { email, ...page }, as)
  return data.guestOrders
}

const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id)

beforeAll(async () => {
  shop = await openOrders()
  const { newOrder } = guestsOf(shop)
  for (const email of ['Ada.Quist@Buyers.example', 'ada.quist@BUYERS.example', 'ada.quist@buyers.example']) {
    placed.unshift((await newOrder({ email })).id)
    shop.passTime(1_000)
  }
  await newOrder({ email: 'bo@buyers.example' })
  await shop.newOrder()
})
afterAll(() => shop.close())

test('staff find what guests have ordered with an address, however it is spelt, the latest first', async () => {
  const all = await found(' ADA.QUIST@buyers.EXAMPLE ')
  expect([all.totalCount, idsOf(all)]).toEqual([3, placed])
})

test('page by page, they come once each', async () => {
  const first = await found('ada.quist@buyers.example', staff(), { first: 2 })
  const { endCursor, hasNextPage } = first.pageInfo
  const second = await found('ada.quist@buyers.example', staff(), { first: 2, after: endCursor })
  expect(hasNextPage).toBe(true)
  expect([...idsOf(first), ...idsOf(second)]).toEqual(placed)
})

test.each(['ada', 'buyers.example', '%', '', 'nobody@buyers.example'])(
  '%j is nobody’s whole address',
  async (email) => {
    expect(await found(email)).toMatchObject({ totalCount: 0, edges: [] })
  },
)

test('whoever may not see customers may not see theirs', async () => {
  for (const as of [guest(), customer('usr_ada')]) {
    const { data, errors } = await shop.ask(guestOrders, { email: 'ada.quist@buyers.example' }, as)
    expect([data?.guestOrders ?? null, errors?.length]).toEqual([null, 1])
  }
})
