import { newId } from '@micromart/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToCart } from './add-to-cart.ts'
import { saveProducts } from './catalog-store.ts'
import { applyCoupon } from './coupons/apply-coupon.ts'
import { emptyCart } from './empty-cart.ts'
import type { Owner } from './owner.ts'
import { setCartLine } from './set-cart-line.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { sampleProduct, someone, somewhere } from './testing/samples.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
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

test('a line weighs what the catalog said last of a piece, times its pieces', async () => {
  const owner = someone()
  const lamp = await here.sold({ weightGrams: 400 })
  await put(owner, lamp.variantId, 3)
  expect(await shown(owner)).toMatchObject({ lines: [{ weightGrams: 1_200 }] })
  await here.tell({ ...lamp, version: 2 })
  expect(await shown(owner)).toMatchObject({ lines: [{ weightGrams: 0 }] })
})

test('a weight that an earlier version did not keep is there once products are heard again', async () => {
  const owner = someone()
  const lamp = await here.sold({ weightGrams: 400 })
  await put(owner, lamp.variantId)
  await here.db.updateTable('catalog_variants').set({ weight_grams: null }).execute()
  expect(await shown(owner)).toMatchObject({ lines: [{ weightGrams: 0 }] })
  await here.tell(lamp, { weightGrams: 400 })
  expect(await shown(owner)).toMatchObject({ version: 1, lines: [{ weightGrams: 400 }] })
})

test('a refused first change leaves no cart behind', async () => {
  const owner = someone()
  const { variantId } = await here.sold({ status: 'DRAFT' })
  const refused = await addToCart(here.deps, owner, { variantId, quantity: 1 })
  expect(refused).toEqual({ problem: 'not for sale', variantId })
  expect(await applyCoupon(here.deps, owner, { code: 'WELCOME10' }, somewhere)).toMatchObject({
    reason: 'MINIMUM_NOT_MET',
  })
  expect(await shown(owner)).toBeNull()
  expect(await emptyCart(here.deps, owner)).toEqual({ problem: 'no cart' })
})

test('a variant nobody knows is missing, whatever its id looks like', async () => {
  for (const variantId of [newId('var'), "' OR 1=1--", 'x'.repeat(10_000), 'a\0b']) {
    const answer = await addToCart(here.deps, someone(), { variantId, quantity: 1 })
    expect(answer).toEqual({ problem: 'no such variant', id: variantId })
  }
})

test("another's line is as little there as one that never was", async () => {
  const { variantId } = await here.sold()
  const line = (await put(someone(), variantId)).cart.lines[0]?.id ?? ''
  const other = someone()
  await put(other, variantId)
  const theirs = await setCartLine(here.deps, other, { lineId: line, quantity: 5 })
  const never = await setCartLine(here.deps, other, { lineId: newId('lin'), quantity: 5 })
  expect({ ...theirs, id: '' }).toEqual({ ...never, id: '' })
})

describe('what the catalog says', () => {
  test('changes titles and prices in carts at once, shows what the price was, and gives the cart another version', async () => {
    const owner = someone()
    const product = await here.sold({ name: 'Lantern', amount: '19.90' })
    await put(owner, product.variantId)
    await here.tell({ ...product, version: 2 }, { name: 'Storm lantern', amount: '24.90' })
    expect(await shown(owner)).toMatchObject({
      version: 2,
      lines: [{ title: 'Storm lantern, Brass', unitPrice: { minor: 2_490n }, priceWas: { minor: 1_990n } }],
    })
  })

  test('is not undone by an older event that comes late', async () => {
    const owner = someone()
    const product = await here.sold()
    await put(owner, product.variantId)
    await here.tell({ ...product, version: 3 }, { amount: '30.00' })
    await here.tell({ ...product, version: 2 }, { amount: '25.00' })
    const late = { product: sampleProduct(product, { amount: '27.00' }), version: 2 }
    await here.db.transaction().execute((trx) => saveProducts(trx, [late]))
    expect((await shown(owner))?.lines[0]?.unitPrice.minor).toBe(3_000n)
  })

  test('is no change of a cart when it costs the same and is sold as before', async () => {
    const owner = someone()
    const product = await here.sold()
    await put(owner, product.variantId)
    await here.tell({ ...product, version: 2 }, { name: 'Storm lantern' })
    expect(await shown(owner)).toMatchObject({ version: 1 })
  })

  test('never gives two prices under one version, whatever else happens to the cart meanwhile', async () => {
    const owner = someone()
    const [lamp, rope] = [await here.sold(), await here.sold()]
    await put(owner, lamp.variantId)
    await put(owner, rope.variantId)
    const prices = new Map<number, string>()
    let changing = true
    const looking = async () => {
      while (changing) {
        const seen = await shown(owner)
        if (!seen) throw new Error('the cart is gone')
        const now = seen.lines.map((line) => [line.variantId, line.quantity, line.unitPrice.minor, line.id]).join()
        expect(prices.get(seen.version) ?? now).toBe(now)
        prices.set(seen.version, now)
      }
    }
    const shopping = async () => {
      for (let n = 0; n < 15; n++) {
        const line = (await put(owner, lamp.variantId)).cart.lines.find(({ variantId }) => variantId === lamp.variantId)
        await setCartLine(here.deps, owner, { lineId: line?.id ?? '', quantity: 0 })
      }
    }
    const pricing = async () => {
      for (let n = 2; n < 32; n++) {
        await here.tell({ ...lamp, version: n }, { amount: `${n}.00` })
        await here.tell({ ...rope, version: n }, { amount: `${50 - n}.00` })
      }
    }
    const looks = [looking(), looking()]
    await Promise.all([shopping(), pricing()])
    changing = false
    await Promise.all(looks)
    expect(prices.size).toBeGreaterThan(1)
  })

  test('leaves an archived line in sight, neither for sale nor to be had more of', async () => {
    const owner = someone()
    const product = await here.sold()
    const line = (await put(owner, product.variantId)).cart.lines[0]?.id ?? ''
    await here.tell({ ...product, version: 2 }, { status: 'ARCHIVED' })
    expect(await shown(owner)).toMatchObject({ version: 2, lines: [{ notForSaleBecause: 'ARCHIVED' }] })
    expect(await setCartLine(here.deps, owner, { lineId: line, quantity: 2 })).toMatchObject({
      problem: 'not for sale',
    })
    expect(await setCartLine(here.deps, owner, { lineId: line, quantity: 0 })).toMatchObject({ cart: { lines: [] } })
  })
})

describe('what was ordered', () => {
  test('leaves the cart once, the coupon with it, and what was added since stays', async () => {
    const owner = someone()
    const [lamp, rope] = [await here.sold(), await here.sold()]
    await put(owner, lamp.variantId, 2)
    const ordered = (await put(owner, rope.variantId)).cart
    await applyCoupon(here.deps, owner, { code: 'WELCOME10' }, somewhere)
    const seen = await shown(owner)
    await put(owner, lamp.variantId)
    const orderId = newId('ord')
    for (const _ of [1, 2]) await here.hearPlaced(seen ?? ordered, orderId)
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
  await here.work('retention')
  expect(await here.db.selectFrom('carts').select('id').execute()).toEqual([])
})
