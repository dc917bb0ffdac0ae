import assert from 'node:assert/strict'
import { openIndex, type SearchIndex } from '@micromart/search/testing'
import { wholeNumbers } from '../runner/option.ts'
import type { PartContext } from '../runner/part.ts'
import { quantile } from './quantile.ts'
import { inWords, type Question, questions } from './search/costs.ts'
import { startDatabase } from './search/database.ts'
import { mixedOf, piecesOf } from './search/mixed-shelf.ts'

export const title =
  'What searches read of 10,000 and 100,000 products with any filters together, where no variant has all that its product has'
export const shopless = true
export const patienceMs = 3_600_000
export const options = {
  /** Numbers of products, the least first. */
  'mixed-products': { type: 'string', default: '10000,100000', must: wholeNumbers },
} as const

const asked = 120
const atOnce = 5_000
/**
 * Pages of 8 KiB that one search may read, with its total and facets: some 0.5 GB, a second or two of a core. Before variants had an index of their own
 * it was ten times that.
 */
const mostPages = 70_000

export async function run({ say, options: given }: Omit<PartContext, 'shop'>) {
  const sizes = (given?.['mixed-products'] ?? options['mixed-products'].default).split(',').map(Number)
  const { url, close } = await startDatabase()
  const index = await openIndex(url)
  const figures: Record<number, { p50: number; p99: number; most: number }> = {}
  try {
    let filled = 0
    for (const size of sizes) {
      for (; filled < size; filled += atOnce) {
        const next = Array.from({ length: Math.min(atOnce, size - filled) }, (_, n) => mixedOf(filled + n))
        await index.put(next, piecesOf)
      }
      filled = size
      await index.settle()
      figures[size] = await measure(index, size, say)
    }
    return figures
  } finally {
    await index.close()
    await close()
  }
}

async function measure(index: SearchIndex, size: number, say: PartContext['say']) {
  const costs: { question: Question; pages: number }[] = []
  for (const question of questions(asked)) {
    const { query, sort, currency, facets, ...filter } = question
    const ask = () => index.search(query, { filter, sort, facets, ...(currency ? { currency } : {}) })
    costs.push({ question, pages: await index.pagesOf(ask) })
  }
  const pages = costs.map((each) => each.pages)
  const [dearest] = costs.toSorted((one, other) => other.pages - one.pages)
  assert.ok(dearest)
  const found = { p50: quantile(pages, 0.5), p99: quantile(pages, 0.99), most: dearest.pages }
  say(`${size} products: pages p50 ${found.p50}, p99 ${found.p99}; most, ${found.most}: ${inWords(dearest.question)}`)
  assert.ok(dearest.pages <= mostPages, `${dearest.pages} pages of ${size} products: ${inWords(dearest.question)}`)
  return found
}
