import { emptyReport, type ImportReport, importCatalog, UnreadableFile } from '@micromart/catalog-import'
import { type Choices, readingOf } from './choices.ts'
import { type CatalogFile, opened } from './sent-file.ts'

/** What would come of a file. */
export interface Looked {
  report: ImportReport
  /** As the file has them, each once. */
  headings: readonly string[]
}

/** Reads a file without a shop. One that cannot be understood yet has its headings, to be told more by. */
export async function lookAt(sent: CatalogFile, choices: Choices): Promise<Looked> {
  try {
    const file = await opened(sent, choices)
    const report = await importCatalog({ file, shop: undefined, ...readingOf(choices) })
    for await (const row of file.rows())
      if ('cells' in row) return { report, headings: [...new Set(row.cells.map((one) => one.trim()).filter(Boolean))] }
    return { report, headings: [] }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { report: { ...emptyReport(), stopped: error.fault }, headings: [] }
  }
}
