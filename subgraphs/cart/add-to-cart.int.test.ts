import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToCart } from './add-to-cart.ts'
import type { Owner } from './owner.ts'
import { setCartLine } from './set-cart-line.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { someone } from './testing/samples.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const add = (owner: Owner, variantId: string, idempotencyKey: string, quantity = 1) =>
  addToCart(here.deps, owner, { variantId, quantity, idempotencyKey })

test('what is sent again under its key comes in once, twenty at once included', async () => {
  const owner = someone()
  const { variantId } = await here.sold()
  const answers = await Promise.all(Array.from({ length: 20 }, () => add(owner, variantId, 'a click')))
  expect(answers.filter((answer) => 'problem' in answer)).toEqual([])
  expect(await here.shown(owner)).toMatchObject({ version: 1, lines: [{ quantity: 1 }] })
  await add(owner, variantId, 'another click', 2)
  expect(await here.shown(owner)).toMatchObject({ version: 2, lines: [{ quantity: 3 }] })
})

test('a repeated click is answered by the cart as it is by then, and brings back nothing', async () => {
  const owner = someone()
  const { variantId } = await here.sold()
  const first = await add(owner, variantId, 'a click')
  const line = 'cart' in first ? first.cart.lines[0]?.id : undefined
  await setCartLine(here.deps, owner, { lineId: line ?? '', quantity: 0 })
  expect(await add(owner, variantId, 'a click')).toMatchObject({ cart: { version: 2, lines: [] } })
})

test('a guest’s key is their cart’s', async () => {
  const { variantId } = await here.sold()
  const first = await add({ guestToken: null }, variantId, 'a click')
  const guestToken = 'guestToken' in first ? first.guestToken : null
  await add({ guestToken }, variantId, 'a click')
  const again = await add({ guestToken }, variantId, 'a click')
  expect(again).toMatchObject({ guestToken, cart: { version: 1, lines: [{ quantity: 1 }] } })
  expect(await add({ guestToken: null }, variantId, 'a click')).toMatchObject({ cart: { lines: [{ quantity: 1 }] } })
})

test('a key of something else is refused, and one whose wish was refused is free', async () => {
  const owner = someone()
  const { variantId } = await here.sold()
  await add(owner, variantId, 'a click')
  expect(await add(owner, variantId, 'a click', 2)).toEqual({ problem: 'key reused' })
  expect(await add(owner, variantId, 'too many', 99)).toMatchObject({ problem: 'too many of a kind' })
  expect(await add(owner, variantId, 'too many', 98)).toMatchObject({ cart: { lines: [{ quantity: 99 }] } })
  expect(await add(someone(), newId('var'), 'nothing')).toMatchObject({ problem: 'no such variant' })
  expect(await add(owner, variantId, ' ')).toMatchObject({ problem: 'invalid input', path: ['idempotencyKey'] })
})
