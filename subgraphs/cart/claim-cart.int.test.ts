import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCart } from './claim-cart.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { someone } from './testing/samples.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

test("pours the guest cart into the user's, and is safe to repeat", async () => {
  const owner = someone()
  const [lamp, rope] = [await here.sold(), await here.sold()]
  await here.put(owner, lamp.variantId)
  const { guestToken } = await here.put({ guestToken: null }, lamp.variantId, 2)
  await here.put({ guestToken }, rope.variantId)
  const token = guestToken ?? ''
  const claimed = await claimCart(here.deps, owner.userId, token)
  expect(claimed).toMatchObject({ guestToken: null, cart: { version: 2, lines: [{ quantity: 3 }, { quantity: 1 }] } })
  expect(await claimCart(here.deps, owner.userId, token)).toEqual(claimed)
  expect(await claimCart(here.deps, newId('usr'), token)).toEqual({
    problem: 'no such cart',
    guestToken: token,
  })
})

test('claiming at once by two leaves it with one of them', async () => {
  const { variantId } = await here.sold()
  const { guestToken } = await here.put({ guestToken: null }, variantId)
  const answers = await Promise.all([1, 2].map(() => claimCart(here.deps, newId('usr'), guestToken ?? '')))
  expect(answers.filter((answer) => 'cart' in answer)).toHaveLength(1)
  expect(answers).toContainEqual({ problem: 'no such cart', guestToken })
})

test('claiming makes the old token begin a new cart', async () => {
  const { variantId } = await here.sold()
  const { guestToken, cart } = await here.put({ guestToken: null }, variantId)
  await claimCart(here.deps, newId('usr'), guestToken ?? '')
  const fresh = await here.put({ guestToken }, variantId)
  expect(fresh.cart.id).not.toBe(cart.id)
  expect(fresh.guestToken).not.toBe(guestToken)
})

test('claiming refuses another currency and leaves both carts as they were', async () => {
  const owner = someone()
  const [euros, dollars] = [await here.sold(), await here.sold({ currency: 'USD' })]
  await here.put(owner, euros.variantId)
  const { guestToken } = await here.put({ guestToken: null }, dollars.variantId)
  const answer = await claimCart(here.deps, owner.userId, guestToken ?? '')
  expect(answer).toEqual({ problem: 'currency mismatch', currency: 'EUR' })
  expect(await here.shown({ guestToken })).toMatchObject({ version: 1, lines: [{ quantity: 1 }] })
  expect(await here.shown(owner)).toMatchObject({ version: 1 })
})
