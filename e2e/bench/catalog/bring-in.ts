import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShop, portOf } from '@micromart/catalog'
import { importCatalog, inEnglish, openCsv } from '@micromart/catalog-import'

const nouns = ['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Stool', 'Teapot', 'Lamp', 'Mirror', 'Basket', 'Clock']
const manners = ['Brass', 'Oak', 'Linen', 'Stoneware', 'Felted', 'Folding', 'Painted', 'Woven', 'Polished', 'Plain']

/**
 * Brings so many products into a shop, as staff do with a file, as often as is asked for: what is there already is left as it is.
 *
 * @param root the category that they lie below
 * @param progress hears how many the file has brought so far, after every batch
 */
export async function bringIn<T>(
  graphqlUrl: string,
  { products, root, progress }: { products: number; root: string; progress?: (done: number) => void },
  then: (round: () => Promise<Brought>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-import-'))
  const path = join(folder, 'export.csv')
  await writeFile(path, exportOf(`${Date.now()}`, products, root))
  const shop = portOf(openShop({ graphqlUrl, email: 'staff@micromart.example', password: 'micromart-demo-1' }))
  try {
    return await then(async () => {
      const file = await openCsv(path)
      const { imported, alreadyThere, variants, refused, seconds } = await importCatalog({
        ...{ file, shop, currency: undefined, stock: undefined },
        progress: (_share, report) => progress?.(report.imported + report.alreadyThere),
      })
      if (refused[0]) throw new Error(`line ${refused[0].line}: ${inEnglish(refused[0].reason)}`)
      return { products: imported + alreadyThere, variants, perSecond: (imported + alreadyThere) / seconds }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What came of a file. */
interface Brought {
  products: number
  variants: number
  /** Products. */
  perSecond: number
}

/** A shop's export with three variants to each second product; `run` keeps it apart from every other one. */
function exportOf(run: string, products: number, root: string): string {
  const rows = Array.from({ length: products }, (_, n) => {
    const name = `${manners[n % 10]} ${nouns[Math.floor(n / 10) % 10]} ${n}`
    const sizes = n % 2 === 0 ? 'S|M|L' : ''
    return `B${run}-${n},${name},Benchwork,${10 + (n % 90)}.90,EUR,${sizes},${root} > ${nouns[n % 10]}`
  })
  return ['product_id,name,brand,price,currency,sizes,category_path', ...rows, ''].join('\n')
}
