import { type Entry, keyOf, refused } from './entry.ts'
import type { ShopPort } from './shop-port.ts'

/** Gives the variants of some products, all of which are there, what they cost in further currencies. @throws ShopUnavailable, ShopRefused */
export async function putFurtherPrices(shop: ShopPort, entries: readonly Entry[]): Promise<void> {
  const wanted = entries.flatMap((entry) => {
    const ids = new Map(entry.variants.map(({ id, selection }) => [keyOf(selection), id]))
    return entry.product.variants.flatMap(({ selection, furtherPrices = [] }) => {
      const variantId = ids.get(keyOf(selection))
      return variantId === undefined ? [] : furtherPrices.map((price) => ({ entry, input: { variantId, ...price } }))
    })
  })
  if (wanted.length === 0) return
  const answers = await shop.setPrices(wanted.map(({ input }) => input))
  for (const [n, { entry }] of wanted.entries()) {
    const answer = answers[n]
    if (!answer || 'message' in answer) entry.outcome = refused(answer)
  }
}
