import { wholeNumbers } from '../runner/option.ts'
import type { PartContext } from '../runner/part.ts'
import { bringIn } from './catalog/bring-in.ts'

export const title = 'Products imported per second, and how fast those already there are skipped'

export const patienceMs = 3_600_000
/** How often it is told how far a long import is. */
const tellMs = 15_000
export const options = {
  /** Numbers of products, each a file of its own. */
  'import-products': { type: 'string', default: '1000', must: wholeNumbers },
} as const

export async function run({ shop, say, options: given }: PartContext) {
  const sizes = (given?.['import-products'] ?? options['import-products'].default).split(',').map(Number)
  const figures: Record<number, { productsPerSecond: number; skippedPerSecond: number }> = {}
  for (const size of sizes) figures[size] = await measure(size, { shop, say })
  return figures
}

async function measure(products: number, { shop, say }: Pick<PartContext, 'shop' | 'say'>) {
  let told = performance.now()
  const progress = (done: number) => {
    if (performance.now() < told + tellMs) return
    told = performance.now()
    say(`${done} of ${products} products …`)
  }
  return bringIn(shop.url, { products, root: 'Bench', progress }, async (round) => {
    const first = await round()
    say(`${first.products} products with ${first.variants} variants: ${first.perSecond.toFixed(1)} products/s`)
    const again = await round()
    say(`the same again: ${again.perSecond.toFixed(0)} products/s`)
    return { productsPerSecond: first.perSecond, skippedPerSecond: again.perSecond }
  })
}
