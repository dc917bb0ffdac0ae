import { newId } from '@micromart/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToCart } from './add-to-cart.ts'
import { applyCoupon } from './coupons.ts'
import { emptyCart } from './empty-cart.ts'
import { expireCarts } from './expire-carts.ts'
import type { Owner } from './owner.ts'
import { removeOrdered } from './remove-ordered.ts'
import { setCartLine } from './set-cart-line.ts'
import { openShop, someone } from './testing/shop.ts'

let here: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  here = await openShop()
})

afterAll(() => here.close())

const shown = (owner: Owner) => here.shown(owner)
const put = (owner: Owner, variantId: string, quantity?: number) => here.put(owner, variantId, quantity)

test('of twenty concurrent adds each lands, in a cart that did not exist before', async () => {
  const owner = someone()
  const { variantId } = await here.sold()
  await Promise.all(Array.from({ length: 20 }, () => put(owner, variantId)))
  expect(await shown(owner)).toMatchObject({ version: 20, lines: [{ quantity: 20 }] })
})

test('a guest is named by the token that the first change answers, and by no other', async () => {
  const { variantId } = await here.sold()
  const first = await put({ guestToken: 'a token of my own making' }, variantId)
  expect(first.guestToken).not.toBe('a token of my own making')
  const again = await put({ guestToken: first.guestToken }, variantId)
  expect(again).toMatchObject({ guestToken: first.guestToken, cart: { id: first.cart.id, version: 2 } })
  expect(await shown({ guestToken: `${first.guestToken}x` })).toBeNull()
})

test('a refused first change leaves no cart behind', async () => {
  const owner = someone()
  const { variantId } = await here.sold({ status: 'DRAFT' })
  const refused = await addToCart(here.shop, owner, { variantId, quantity: 1 })
  expect(refused).toMatchObject({ __typename: 'NotForSale', variantId })
  expect(await applyCoupon(here.shop, owner, 'WELCOME10')).toMatchObject({ reason: 'MINIMUM_NOT_MET' })
  expect(await shown(owner)).toBeNull()
  expect(await emptyCart(here.shop, owner)).toMatchObject({ __typename: 'NotFound' })
})

test('a variant nobody knows is not found, whatever its id looks like', async () => {
  for (const variantId of [newId('var'), "' OR 1=1--", 'x'.repeat(10_000), 'a\0b']) {
    const answer = await addToCart(here.shop, someone(), { variantId, quantity: 1 })
    expect(answer).toMatchObject({ __typename: 'NotFound', id: variantId })
  }
})

test("another's line is as little there as one that never was", async () => {
  const { variantId } = await here.sold()
  const line = (await put(someone(), variantId)).cart.lines[0]?.id ?? ''
  const other = someone()
  await put(other, variantId)
  const theirs = await setCartLine(here.shop, other, { lineId: line, quantity: 5 })
  const never = await setCartLine(here.shop, other, { lineId: newId('lin'), quantity: 5 })
  expect({ ...theirs, id: '' }).toEqual({ ...never, id: '' })
})

describe('what the catalog says', () => {
  test('changes titles and prices in carts at once, and shows what the price was', async () => {
    const owner = someone()
    const product = await here.sold({ name: 'Lantern', amount: '19.90' })
    await put(owner, product.variantId)
    await here.tell({ ...product, version: 2 }, { name: 'Storm lantern', amount: '24.90' })
    expect(await shown(owner)).toMatchObject({
      version: 1,
      lines: [{ title: 'Storm lantern, Brass', unitPrice: { minor: 2_490n }, priceWas: { minor: 1_990n } }],
    })
  })

  test('is not undone by an older event that comes late', async () => {
    const owner = someone()
    const product = await here.sold()
    await put(owner, product.variantId)
    await here.tell({ ...product, version: 3 }, { amount: '30.00' })
    await here.tell({ ...product, version: 2 }, { amount: '25.00' })
    expect((await shown(owner))?.lines[0]?.unitPrice.minor).toBe(3_000n)
  })

  test('leaves an archived line in sight, neither for sale nor to be had more of', async () => {
    const owner = someone()
    const product = await here.sold()
    const line = (await put(owner, product.variantId)).cart.lines[0]?.id ?? ''
    await here.tell({ ...product, version: 2 }, { status: 'ARCHIVED' })
    expect(await shown(owner)).toMatchObject({ lines: [{ forSale: false }] })
    expect(await setCartLine(here.shop, owner, { lineId: line, quantity: 2 })).toMatchObject({
      __typename: 'NotForSale',
    })
    expect(await setCartLine(here.shop, owner, { lineId: line, quantity: 0 })).toMatchObject({ cart: { lines: [] } })
  })
})

describe('what was ordered', () => {
  test('leaves the cart once, the coupon with it, and what was added since stays', async () => {
    const owner = someone()
    const [lamp, rope] = [await here.sold(), await here.sold()]
    await put(owner, lamp.variantId, 2)
    const ordered = (await put(owner, rope.variantId)).cart
    await applyCoupon(here.shop, owner, 'WELCOME10')
    await put(owner, lamp.variantId)
    const order = {
      orderId: newId('ord'),
      cartId: ordered.id,
      lines: ordered.lines.map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    }
    for (const _ of [1, 2]) {
      await here.db.transaction().execute((trx) => removeOrdered(trx, order, here.shop.clock()))
    }
    const left = await shown(owner)
    expect(left).toMatchObject({ id: ordered.id, version: 5, coupon: null, lines: [{ quantity: 1 }] })
  })
})

test('a cart lives for 30 days after its last change, and is then forgotten', async () => {
  const owner = someone()
  const { variantId } = await here.sold()
  const first = await put(owner, variantId)
  here.passDays(29)
  await put(owner, variantId)
  here.passDays(29)
  expect(await shown(owner)).toMatchObject({ version: 2 })
  here.passDays(2)
  expect(await shown(owner)).toBeNull()
  const fresh = await put(owner, variantId)
  expect(fresh.cart).toMatchObject({ version: 1 })
  expect(fresh.cart.id).not.toBe(first.cart.id)
  here.passDays(31)
  await expireCarts(here.db, here.shop.clock())
  expect(await here.db.selectFrom('carts').select('id').execute()).toEqual([])
})
