import assert from 'node:assert/strict'
import { openIndex, type SearchIndex } from '@micromart/search/testing'
import { wholeNumbers } from '../runner/option.ts'
import type { PartContext } from '../runner/part.ts'
import { quantile } from './quantile.ts'
import { startDatabase } from './search/database.ts'
import { plansOf } from './search/plans.ts'
import { asked, chosen, inReach, luxury, productOf } from './search/shelf.ts'

export const title =
  'How long searches take over 1,000, 10,000 and 100,000 products: words, typos, facets, categories, filters, prices, the cheapest, the newest and prefixes, with the plans'
export const shopless = true
export const patienceMs = 3_600_000
export const options = {
  /** Numbers of products, the least first. */
  products: { type: 'string', default: '1000,10000,100000', must: wholeNumbers },
} as const

const rounds = 4

type Kind = keyof typeof asked
type Figures = Record<Kind, { p50: number; p99: number }>

const kinds: Record<Kind, (index: SearchIndex, text: string) => Promise<unknown>> = {
  words: (index, text) => index.search(text),
  typos: (index, text) => index.search(text),
  facets: (index, text) => index.search(text, { facets: true }),
  aisles: (index, category) => index.search('', { filter: { category }, facets: true }),
  filters: (index, text) => index.search(text, { filter: chosen, facets: true }),
  prices: (index, text) => index.search(text, { filter: inReach, facets: true }),
  narrow: (index, category) => index.search('', { filter: { ...luxury, category }, facets: true }),
  cheapest: (index, text) => index.search(text, { filter: inReach, sort: 'PRICE_ASC' }),
  newest: (index, text) => index.search(text, { sort: 'NEWEST' }),
  prefixes: (index, text) => index.suggest(text),
}

export async function run({ say, options: given }: Omit<PartContext, 'shop'>) {
  const sizes = (given?.products ?? options.products.default).split(',').map(Number)
  const { url, close } = await startDatabase()
  const index = await openIndex(url)
  const figures: Record<number, Figures> = {}
  try {
    let filled = 0
    for (const size of sizes) {
      await index.put(Array.from({ length: size - filled }, (_, n) => productOf(filled + n)))
      filled = size
      await index.settle()
      figures[size] = await measure(index)
      for (const [kind, { p50, p99 }] of Object.entries(figures[size])) {
        say(
          `${String(size).padStart(7)} products, ${kind.padEnd(8)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
        )
      }
    }
    for (const line of await plansOf(url, index)) say(line)
    return figures
  } finally {
    await index.close()
    await close()
  }
}

/** One after the other, each kind in several rounds; the first is not counted. */
async function measure(index: SearchIndex): Promise<Figures> {
  const all = {} as Figures
  for (const [kind, ask] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
    const times: number[] = []
    for (let round = 0; round <= rounds; round++) {
      for (const text of asked[kind]) {
        const started = performance.now()
        await ask(index, text)
        if (round > 0) times.push(performance.now() - started)
      }
    }
    assert.ok(times.length > 0)
    all[kind] = { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
  }
  return all
}
