import { setTimeout as wait } from 'node:timers/promises'
import { type Entry, keyOf } from './entry.ts'
import { type ShopPort, ShopRefused, ShopUnavailable } from './shop-port.ts'

const patienceMs = 30_000
const firstPauseMs = 20
const longestPauseMs = 500

// A key that was used with another amount: an earlier import has put its own number there.
const expected = new Set(['NotFound', 'IdempotencyKeyReused'])

/** What is to be delivered of a product whose variants the shop knows. */
export function stockOf({ product, variants }: Entry): Delivered[] {
  const ids = new Map(variants.map(({ id, selection }) => [keyOf(selection), id]))
  return product.variants.flatMap(({ selection, stock }) => {
    const variantId = ids.get(keyOf(selection))
    return variantId === undefined || stock === 0 ? [] : [{ variantId, stock }]
  })
}

interface Delivered {
  variantId: string
  stock: number
}

/**
 * Puts goods on the shelf, once however often it is asked: the key is the variant's own. Inventory hears of a variant a
 * moment after it was added, so one that it does not know is asked for again.
 * @throws ShopUnavailable when inventory has not heard of a variant for half a minute; ShopRefused.
 */
export async function putStock(shop: ShopPort, delivered: readonly Delivered[]): Promise<void> {
  const deadline = performance.now() + patienceMs
  let left = delivered
  for (let pause = firstPauseMs; left.length > 0; pause = Math.min(longestPauseMs, pause * 2)) {
    const answers = await shop.adjustStock(
      left.map(({ variantId, stock }) => ({
        idempotencyKey: `catalog-${variantId}`,
        variantId,
        by: stock,
        reason: 'RECEIVED' as const,
      })),
    )
    const wrong = answers.find((answer) => 'message' in answer && !expected.has(answer.__typename))
    if (wrong) throw new ShopRefused(`stock: ${'message' in wrong ? wrong.message : wrong.__typename}`)
    left = left.filter((_, n) => answers[n]?.__typename === 'NotFound')
    if (left.length === 0) return
    if (performance.now() > deadline) throw new ShopUnavailable(`inventory does not know ${left[0]?.variantId}`)
    await wait(pause)
  }
}
