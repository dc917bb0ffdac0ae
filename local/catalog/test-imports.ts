import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportOptions, importCatalog, openCsv, planUndo, undoImport } from '@micromart/catalog-import'
import { englishReport } from './english-report.ts'
import { standingProducts } from './standing-products.ts'
import { openTestApi } from './test-shop-api.ts'
import { beginJournal, stepsOf } from './update/journal.ts'

/** A shop to bring files into, one a second, and to take them back from. For tests. */
export async function openTestImports() {
  const shop = await openTestApi()
  const folder = await mkdtemp(join(tmpdir(), 'micromart-imports-'))
  let files = 0

  /** Brings in a CSV of this text. */
  async function imported(text: string, how: Partial<ImportOptions> = {}) {
    const path = join(folder, `file-${++files}.csv`)
    await writeFile(path, text)
    const second = new Date(Date.UTC(2026, 0, 1, 0, 0, files))
    const journal = how.update === 'plan' ? undefined : await beginJournal(folder, path, second)
    const report = await importCatalog({
      ...{ file: await openCsv(path), shop: shop.port, currency: 'EUR', stock: undefined },
      ...(journal && { journal }),
      ...how,
    })
    return { report: englishReport(report), id: journal?.id ?? '' }
  }

  return {
    ...{ shop, folder, imported },
    standing: async (slug: string) => (await standingProducts(shop.api, [slug]))[0],
    undo: async (id: string, options = {}) => undoImport(shop.port, await stepsOf(folder, id), options),
    planOf: async (id: string, options = {}) => planUndo(shop.port, await stepsOf(folder, id), options),
    async close() {
      await shop.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type TestImports = Awaited<ReturnType<typeof openTestImports>>
