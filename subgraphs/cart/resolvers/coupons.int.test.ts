import { newId } from '@micromart/ids'
import { customer, guest, type Somebody, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeCoupon } from '../coupons/take-coupon.ts'
import { type CartHarness, openCart } from '../testing/harness.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const boss = staff('usr_boss')
const terms = `code kind percent minimum { amount currency } products { id } expiresAt endedAt mostRedemptions mostPerCustomer redeemed`
const answer = `__typename ... on CouponChanged { coupon { id ${terms} } } ... on Problem { message }`
const creating = `mutation ($input: CreateCouponInput!) {
  createCoupon(input: $input) { ${answer} ... on InvalidInput { path } ... on CouponCodeTaken { code } } }`
const changing = `mutation ($input: ChangeCouponInput!) {
  changeCoupon(input: $input) { ${answer} ... on InvalidInput { path } ... on CouponUsedMore { redeemed } } }`
const ending = `mutation ($id: ID!) { endCoupon(id: $id) { ${answer} } }`

const asStaff = async (source: string, variables: object = {}) => (await here.ask(source, { ...variables }, boss)).data
const create = async (input: object) => (await asStaff(creating, { input })).createCoupon
const change = async (input: object) => (await asStaff(changing, { input })).changeCoupon
const end = async (id: string) => (await asStaff(ending, { id })).endCoupon
const take = (code: string, customerId = newId('usr'), orderId = newId('ord')) =>
  here.db.transaction().execute((trx) => takeCoupon(trx, here.deps, { orderId, code, customerId }))
const nothing = {
  minimum: null,
  products: null,
  expiresAt: null,
  endedAt: null,
  mostRedemptions: null,
  mostPerCustomer: null,
}

test('staff make a coupon, and customers have what it promises at once', async () => {
  const { coupon } = await create({ code: ' spring-5 ', kind: 'PERCENT', percent: '5.5' })
  expect(coupon).toEqual({ ...nothing, id: coupon.id, code: 'SPRING-5', kind: 'PERCENT', percent: '5.50', redeemed: 0 })
  const me = newId('usr')
  await here.put({ userId: me }, (await here.sold({ amount: '100.00' })).variantId)
  const applying =
    'mutation { applyCoupon(code: "spring-5") { ... on CartChanged { cart { totals { discount { amount } } } } } }'
  const { data } = await here.ask(applying, {}, customer(me))
  expect(data.applyCoupon.cart.totals.discount).toEqual({ amount: '5.50' })
})

test('of two who change what they have seen of a coupon the second is told, and uses of it change nothing', async () => {
  const { coupon } = await create({ code: 'SEEN', kind: 'PERCENT', percent: '5' })
  const edition = async (): Promise<string> => (await asStaff('{ coupon(code: "SEEN") { edition } }')).coupon.edition
  const ifEdition = await edition()
  await take('SEEN')
  expect(await edition()).toBe(ifEdition)
  const { id } = coupon
  const both = await Promise.all(['6', '7'].map((percent) => change({ id, percent, ifEdition })))
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CouponChanged', 'InvalidInput'])
  expect(await change({ id, percent: '8', ifEdition })).toMatchObject({ path: ['ifEdition'] })
  expect(await change({ id, percent: '8', ifEdition: await edition() })).toMatchObject({ coupon: { percent: '8.00' } })
})

test('a code is taken for ever', async () => {
  const { coupon } = await create({ code: 'MINE', kind: 'FREE_SHIPPING' })
  await end(coupon.id)
  expect(await create({ code: 'mine', kind: 'PERCENT', percent: '5' })).toMatchObject({
    __typename: 'CouponCodeTaken',
    code: 'MINE',
  })
})

test.each([
  [{ code: 'TOO MUCH' }, 'code'],
  [{ percent: '100.01' }, 'percent'],
  [{ percent: '-1' }, 'percent'],
  [{ percent: null }, 'percent'],
  [{ kind: 'FREE_SHIPPING' }, 'percent'],
  [{ minimum: { amount: '0.00', currency: 'EUR' } }, 'minimum'],
  [{ productIds: [] }, 'productIds'],
  [{ productIds: ['var_1'] }, 'productIds'],
  [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  [{ mostRedemptions: 0 }, 'mostRedemptions'],
  [{ mostPerCustomer: -1 }, 'mostPerCustomer'],
])('a coupon of %j makes no sense', async (fault, field) => {
  const { __typename, path } = await create({ code: 'SENSE', kind: 'PERCENT', percent: '5', ...fault })
  expect([__typename, path?.[0]]).toEqual(['InvalidInput', field])
  expect((await asStaff('{ coupon(code: "SENSE") { id } }')).coupon).toBeNull()
})

describe('a change', () => {
  test('changes what it names, takes away what is null, and leaves the rest', async () => {
    const productIds = [newId('prd')]
    const minimum = { amount: '20.00', currency: 'EUR' }
    const { coupon } = await create({
      code: 'TERMS',
      kind: 'PERCENT',
      percent: '5',
      minimum,
      productIds,
      mostPerCustomer: 1,
    })
    const changed = (await change({ id: coupon.id, percent: '7', productIds: null, mostRedemptions: 9 })).coupon
    expect(changed).toEqual({ ...coupon, percent: '7.00', products: null, mostRedemptions: 9 })
    expect((await asStaff(`{ coupon(code: "terms") { id ${terms} } }`)).coupon).toEqual(changed)
  })

  test('sets no limit below what has been used', async () => {
    const { coupon } = await create({ code: 'USED', kind: 'PERCENT', percent: '5' })
    const regular = newId('usr')
    for (const who of [regular, regular, newId('usr')]) await take('USED', who)
    const refused = (redeemed: number) => ({ __typename: 'CouponUsedMore', redeemed })
    expect(await change({ id: coupon.id, mostRedemptions: 2 })).toMatchObject(refused(3))
    expect(await change({ id: coupon.id, mostPerCustomer: 1 })).toMatchObject(refused(2))
    const limits = { mostRedemptions: 3, mostPerCustomer: 2 }
    expect((await change({ id: coupon.id, ...limits })).coupon).toMatchObject({ ...limits, redeemed: 3 })
    expect(await take('USED')).toBe(false)
  })

  test('of a coupon that is not there, or to what makes no sense, is refused', async () => {
    const { coupon } = await create({ code: 'SENDS', kind: 'FREE_SHIPPING' })
    expect(await change({ id: newId('cpn'), percent: '5' })).toMatchObject({ __typename: 'NotFound' })
    expect(await change({ id: coupon.id, percent: '5' })).toMatchObject({ path: ['percent'] })
    expect(await change({ id: coupon.id, expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({ path: ['expiresAt'] })
  })
})

test('an end is at once and for ever, and stays where it was', async () => {
  const { coupon } = await create({ code: 'OVER', kind: 'PERCENT', percent: '5' })
  expect(await take('OVER')).toBe(true)
  const ended = (await end(coupon.id)).coupon
  expect(ended.endedAt).not.toBeNull()
  here.passDays(1)
  expect((await end(coupon.id)).coupon).toEqual(ended)
  expect(await take('OVER')).toBe(false)
  expect(await end(newId('cpn'))).toMatchObject({ __typename: 'NotFound' })
})

test('the list has every coupon, newest first, page by page', async () => {
  for (const code of ['PAGE-1', 'PAGE-2', 'PAGE-3']) await create({ code, kind: 'FREE_SHIPPING' })
  const listing =
    'query ($after: String) { coupons(first: 2, after: $after) { totalCount edges { node { code } } pageInfo { endCursor hasNextPage } } }'
  const codes: string[] = []
  let total = 0
  for (let after: string | null = null, more = true; more; ) {
    const { coupons }: { coupons: Listed } = await asStaff(listing, { after })
    codes.push(...coupons.edges.map(({ node }) => node.code))
    total = coupons.totalCount
    after = coupons.pageInfo.endCursor
    more = coupons.pageInfo.hasNextPage
  }
  expect(new Set(codes).size).toBe(total)
  expect(codes.indexOf('PAGE-3')).toBeLessThan(codes.indexOf('PAGE-1'))
  expect(codes).toEqual(expect.arrayContaining(['WELCOME10', 'EXPIRED', 'PAGE-2']))
})

interface Listed {
  totalCount: number
  edges: { node: { code: string } }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

test('its uses are told with their orders and customers, the latest first', async () => {
  await create({ code: 'TOLD', kind: 'PERCENT', percent: '5' })
  const uses = [1, 2, 3].map(() => ({ orderId: newId('ord'), customerId: newId('usr') }))
  for (const { orderId, customerId } of uses) await take('TOLD', customerId, orderId)
  await here.hearCancelled(uses[0]?.orderId ?? '', 'STAFF_REQUEST')
  const reading = `query ($after: String) { coupon(code: "TOLD") { redeemed redemptions(first: 2, after: $after) {
    edges { node { order { id } customer { id } givenBackAt } } pageInfo { endCursor hasNextPage } } } }`
  const { coupon } = await asStaff(reading)
  const of = (nth: number) => ({ order: { id: uses[nth]?.orderId }, customer: { id: uses[nth]?.customerId } })
  expect(coupon.redeemed).toBe(2)
  const latest = coupon.redemptions.edges.map(({ node }: { node: object }) => node)
  expect(latest).toEqual([2, 1].map((nth) => ({ ...of(nth), givenBackAt: null })))
  const rest = (await asStaff(reading, { after: coupon.redemptions.pageInfo.endCursor })).coupon.redemptions
  expect(rest).toMatchObject({ edges: [{ node: of(0) }], pageInfo: { hasNextPage: false } })
  expect(rest.edges[0].node.givenBackAt).not.toBeNull()
})

test.each([
  ['a guest', guest(), 'UNAUTHENTICATED'],
  ['a customer', customer('usr_ada'), 'FORBIDDEN'],
])('%s neither reads nor changes any', async (_who, as: Somebody, code) => {
  const input = { code: 'SECRET', kind: 'FREE_SHIPPING' }
  for (const [source, variables] of [
    ['{ coupons { totalCount } }', {}],
    ['{ coupon(code: "WELCOME10") { id } }', {}],
    [creating, { input }],
    [changing, { input: { id: newId('cpn') } }],
    [ending, { id: newId('cpn') }],
  ] as const) {
    const { errors } = await here.ask(source, variables, as)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code])
  }
})
