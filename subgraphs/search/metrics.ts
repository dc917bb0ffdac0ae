import { rowGauges } from '@micromart/service'
import { Counter, type Registry } from 'prom-client'
import { countDocuments } from './index/document-store.ts'
import type { Db } from './tables.ts'

/** Told of a search by words, and how many products it found. */
export type SearchMeasure = (found: number) => void

/** Measures the index, and what is looked for in it. */
export function measureSearch(registry: Registry, db: Db): SearchMeasure {
  rowGauges(
    registry,
    { search_documents: 'Products in the index, sold or not.' },
    async () => ({ search_documents: await countDocuments(db) }),
    10_000,
  )
  const searches = new Counter({
    name: 'micromart_searches_total',
    help: 'Searches by words, by whether they found anything. Further pages are none.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  for (const outcome of ['found', 'nothing']) searches.inc({ outcome }, 0)
  return (found) => searches.inc({ outcome: found > 0 ? 'found' : 'nothing' })
}
