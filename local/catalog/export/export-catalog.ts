import { open, rename, rm } from 'node:fs/promises'
import { csvLine, guardedLine, type Stop, stopOf } from '@micromart/catalog-import'
import { fileFault } from '@micromart/running-shop/file-fault'
import { OperatorError } from '@micromart/running-shop/operator-error'
import type { ShopApi } from '../shop-api.ts'
import { allProducts } from '../standing-products.ts'

import { ownHeadings, ownRows, pricesLeft, valuesLeft } from './own-columns.ts'
import { currenciesLeft, shopifyHeadings, shopifyRows } from './shopify-columns.ts'

export interface ExportReport {
  products: number
  variants: number
  rows: number
  /** What the columns have no place for. */
  left: string[]
  /** Why there is no file; null where there is one. */
  stopped: Stop | null
}

/**
 * Writes all products of a shop, on sale or not, into a file that can be imported again; in Shopify's columns on request. The file is there once
 * it is whole. @throws OperatorError where it cannot be begun; what the file system throws
 */
export async function exportCatalog(options: {
  shop: ShopApi
  path: string
  columns: 'own' | 'shopify'
  /** Once it is aborted, the export is thrown what it was aborted with, and leaves no file. */
  signal?: AbortSignal
  progress?: (products: number) => void
}): Promise<ExportReport> {
  const { shop, path, columns, signal, progress } = options
  const report: ExportReport = { products: 0, variants: 0, rows: 0, left: [], stopped: null }
  const unfinished = `${path}.unfinished`
  const own = new Set<string>()
  const file = await open(unfinished, 'w').catch((error) => {
    throw new OperatorError(`${path} cannot be written: ${fileFault(error)}.`)
  })
  try {
    const currencies = columns === 'own' ? await currenciesOf(shop) : []
    await file.write(csvLine(columns === 'own' ? ownHeadings(currencies) : shopifyHeadings))
    for await (const product of allProducts(shop)) {
      signal?.throwIfAborted()
      if (product.variants.length === 0) {
        report.left.push(`${product.slug} has no variant, and so nothing that could be sold`)
        continue
      }
      const { rows, left } =
        columns === 'own'
          ? { rows: ownRows(product, currencies), left: pricesLeft(product, currencies) }
          : shopifyRows(product)
      report.left.push(...left, ...(rows.length > 0 ? valuesLeft(product) : []))
      if (rows.length === 0) continue
      await file.write(rows.map(columns === 'own' ? guardedLine : csvLine).join(''))
      report.products++
      report.variants += product.variants.length
      report.rows += rows.length
      for (const { price } of product.variants) own.add(price.currency)
      progress?.(report.products)
    }
    if (columns === 'shopify') report.left.push(...currenciesLeft(own))
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(unfinished, { force: true })
    report.stopped = stopOf(error) ?? null
    if (!report.stopped) throw error
  }
  return report
}

/** What there are columns of prices for; none where all is sold in one currency, which `Currency` says. */
async function currenciesOf(shop: ShopApi): Promise<readonly string[]> {
  const { currencies } = await shop.ask<{ currencies: string[] | null }>('query CatalogCurrencies { currencies }', {})
  return currencies && currencies.length > 1 ? currencies : []
}
