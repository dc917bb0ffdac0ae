import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inEnglish, openCsv } from '@micromart/catalog-import'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportCatalog } from '../export/export-catalog.ts'
import { openTestImports, type TestImports } from '../test-imports.ts'

let tried: TestImports
let folder: string
beforeAll(async () => {
  ;[tried, folder] = await Promise.all([openTestImports(), mkdtemp(join(tmpdir(), 'micromart-gtins-'))])
})
afterAll(() => Promise.all([tried.close(), rm(folder, { recursive: true })]))

const heading = 'SKU,Name,Price,Grams,EAN'
const [ean, other, upc] = ['4006381333931', '4006381333948', '036000291452']
const gtinOf = async (slug: string) => (await tried.standing(slug))?.variants.map(({ gtin }) => gtin)

test('trade numbers come in, differ, are changed with the weight beside them, and go back', async () => {
  await tried.imported(`${heading}\nG-1,Pen,5.00,20,${ean}\n`)
  expect(await gtinOf('pen-4006381333931')).toEqual([ean])
  // The same with more zeros before it, and nothing at all, are no difference.
  for (const same of [`0${ean}`, '']) {
    const { report } = await tried.imported(`${heading}\nG-1,Pen,5.00,20,${same}\n`, { update: 'change' })
    expect(report).toMatchObject({ changed: [], alreadyThere: 1 })
  }
  const { id, report } = await tried.imported(`${heading}\nG-1,Pen,5.00,25,${other}\n`, { update: 'change' })
  expect(report.changed.flatMap(({ changes }) => changes)).toEqual([
    'weight of G-1: 20 g -> 25 g',
    `trade number of G-1: ${ean} -> ${other}`,
  ])
  expect(report.notes).toEqual([])
  expect(await gtinOf('pen-4006381333931')).toEqual([other])
  expect(await tried.undo(id)).toMatchObject({ left: [] })
  expect(await tried.standing('pen-4006381333931')).toMatchObject({ variants: [{ gtin: ean, weightGrams: 20 }] })
})

test('a number that a clerk has changed since stays when an import is taken back', async () => {
  await tried.imported(`${heading}\nG-2,Ink,5.00,20,${ean}\n`)
  const { id } = await tried.imported(`${heading}\nG-2,Ink,5.00,20,${other}\n`, { update: 'change' })
  const variantId = (await tried.standing('ink-4006381333931'))?.variants[0]?.id ?? ''
  await tried.shop.port.updateVariants([{ id: variantId, gtin: upc }])
  expect((await tried.undo(id)).left.map(inEnglish)).toEqual([
    `Ink: changed since, so it stays; --force puts it back: trade number of G-2: ${upc} -> ${ean}`,
  ])
  expect(await gtinOf('ink-4006381333931')).toEqual([upc])
  expect(await tried.undo(id, { force: true })).toMatchObject({ left: [] })
  expect(await gtinOf('ink-4006381333931')).toEqual([ean])
})

test('what is no trade number is told once, however many rows have it, and the products come', async () => {
  const rows = [
    'G-3,Cap,5.00,,4006381333932',
    'G-4,Hat,5.00,,4.00638E+12',
    'G-5,Bag,5.00,,036000291453',
    'G-6,Box,5.00,,LAGER-6',
  ]
  const { report } = await tried.imported(`${heading}\n${rows.join('\n')}\n`)
  expect(report).toMatchObject({ imported: 4, refused: [] })
  // By which rows are known as well.
  expect(report.notes).toMatchObject([{ line: 3 }])
  expect(report.understood?.remarks).toEqual([
    '"EAN" has trade numbers whose last digit does not fit the others in 2 rows, the first in line 2: "4006381333932"; they go in without',
    '"EAN" has what is no trade number (GTIN, EAN, UPC, ISBN) in 1 row, the first in line 5: "LAGER-6"; they go in without',
  ])
})

test.each(['own', 'shopify'] as const)('an export in columns that are called %s keeps them', async (columns) => {
  await tried.imported(`${heading}\nG-7,Mug,5.00,,${upc}\n`)
  const path = join(folder, `${columns}.csv`)
  expect(await exportCatalog({ shop: tried.shop.api, path, columns })).toMatchObject({ stopped: null })
  expect(await readFile(path, 'utf8')).toContain(upc)
  const { report } = await tried.imported(await readFile(path, 'utf8'), { update: 'plan' })
  expect(report.changed.flatMap(({ changes }) => changes).filter((told) => told.includes('trade'))).toEqual([])
  expect((await openCsv(path)).format.delimiter).toBe(',')
})
