import type { ProductSnapshot } from '@micromart/events'
import { openDatabase, prepareDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { CompiledQuery, sql } from 'kysely'
import type { Filter } from '../hits/condition-store.ts'
import type { Sort } from '../hits/order-store.ts'
import { searchProducts } from '../hits/search-products.ts'
import { documentOf } from '../index/document.ts'
import { rowOf, variantRowsOf } from '../index/document-store.ts'
import { learnNames } from '../index/name-store.ts'
import { completePrefix } from '../query/complete-prefix.ts'
import { learn } from '../query/vocabulary-store.ts'
import { search } from '../subgraph.ts'
import type { Tables } from '../tables.ts'

const atOnce = 500
/** How many pieces of a product's variants can be had, by their ids. */
type PiecesOf = (product: ProductSnapshot) => ReadonlyMap<string, number>
const inStock: PiecesOf = ({ variants }) => new Map(variants.map(({ variantId }) => [variantId, 5]))

/** Search's use cases over a database of their own, without the service around them: for measuring. Close it. */
export async function openIndex(url: string) {
  const log = createLogger({ service: 'search-index', level: 'warn' })
  const db = openDatabase<Tables>(url, log, { unlimited: true })
  await prepareDatabase(db, search, log)
  const deps = { db, searched: () => {} }

  /** As `putDocument` does with one, for many that are not there yet. */
  const putNew = (products: readonly ProductSnapshot[], piecesOf: PiecesOf) =>
    db.transaction().execute(async (trx) => {
      const documents = products.map((product) => documentOf(product))
      const available = new Map(products.flatMap((product) => [...piecesOf(product)]))
      await trx
        .insertInto('documents')
        .values(documents.map((one) => rowOf(one, 1, available)))
        .execute()
      const variants = documents.flatMap((one) => variantRowsOf(one, available))
      await trx.insertInto('document_variants').values(variants).execute()
      await trx
        .insertInto('variant_stock')
        .values([...available].map(([variant_id, available]) => ({ variant_id, version: 1, available })))
        .execute()
      await learnNames(trx, {
        categories: documents.flatMap(({ categories }) => categories),
        options: documents.flatMap(({ options }) => options),
      })
      await learn(trx, [...new Set(documents.flatMap(({ vocabulary }) => vocabulary))])
    })

  return {
    db,
    /** Puts products into the index that are not there yet, with as many pieces of each variant; all in stock where nothing else is said. */
    async put(products: readonly ProductSnapshot[], piecesOf: PiecesOf = inStock): Promise<void> {
      for (let at = 0; at < products.length; at += atOnce) await putNew(products.slice(at, at + atOnce), piecesOf)
    },
    /** Statistics as autovacuum leaves them. */
    settle: () => sql`VACUUM (ANALYZE)`.execute(db),
    /** The first page of a search. */
    async search(query: string, { filter = {}, sort = 'RELEVANCE', currency, facets = false }: Asked = {}) {
      const page = { first: 24, after: null }
      const found = await searchProducts(deps, { query, filter, sort, currency, page })
      if (facets) await Promise.all([found.total(), found.facets()])
      return found
    },
    /** What the database is asked while something is done, and how long each takes, in ms. */
    async statementsOf(ask: () => Promise<unknown>): Promise<Statement[]> {
      const found: Statement[] = []
      const executor = db.getExecutor()
      const run = executor.executeQuery.bind(executor)
      executor.executeQuery = async (query, ...rest) => {
        const started = performance.now()
        const answer = await run(query, ...rest)
        found.push({ sql: query.sql, parameters: query.parameters, ms: performance.now() - started })
        return answer as never
      }
      try {
        await ask()
      } finally {
        executor.executeQuery = run
      }
      return found
    },
    /** Pages of 8 KiB that PostgreSQL looks at for what is asked: as many however busy the machine is. */
    async pagesOf(ask: () => Promise<unknown>): Promise<number> {
      let pages = 0
      for (const { sql: text, parameters } of await this.statementsOf(ask)) {
        const explained = CompiledQuery.raw(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${text}`, [
          ...parameters,
        ])
        const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(explained)
        const plan = rows[0]?.['QUERY PLAN'][0].Plan
        pages += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
      }
      return pages
    },
    suggest: (prefix: string) => completePrefix(deps, prefix, 8),
    close: () => db.destroy(),
  }
}

interface Asked {
  filter?: Filter
  sort?: Sort
  /** What prices are compared in. */
  currency?: string
  /** Facets and the count of all hits are asked for as well. */
  facets?: boolean
}

interface Statement {
  sql: string
  parameters: readonly unknown[]
  ms: number
}

export type SearchIndex = Awaited<ReturnType<typeof openIndex>>
