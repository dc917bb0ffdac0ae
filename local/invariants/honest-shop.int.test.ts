import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInvariants } from './invariants.ts'
import { openSampleShop, type SampleShop } from './testing/sample-shop.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
  await shop.trade()
})
afterAll(() => shop.close())

test.each(openInvariants())('$id holds of an honest shop: $title', async (invariant) => {
  expect(await invariant.check(shop)).toEqual([])
})
