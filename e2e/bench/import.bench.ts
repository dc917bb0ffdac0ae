import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShop, portOf } from '@micromart/catalog'
import { importCatalog, inEnglish, openCsv } from '@micromart/catalog-import'
import type { PartContext } from '../runner/part.ts'

export const title = 'Products imported per second, and how fast those already there are skipped'

export const patienceMs = 3_600_000
export const options = {
  /** Numbers of products, each a file of its own. */
  'import-products': { type: 'string', default: '1000' },
} as const

const nouns = ['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Stool', 'Teapot', 'Lamp', 'Mirror', 'Basket', 'Clock']
const manners = ['Brass', 'Oak', 'Linen', 'Stoneware', 'Felted', 'Folding', 'Painted', 'Woven', 'Polished', 'Plain']

export async function run({ shop, say, options: given }: PartContext) {
  const sizes = (given?.['import-products'] ?? options['import-products'].default).split(',').map(Number)
  const figures: Record<number, { productsPerSecond: number; skippedPerSecond: number }> = {}
  for (const size of sizes) figures[size] = await measure(size, { shop, say })
  return figures
}

async function measure(products: number, { shop, say }: Pick<PartContext, 'shop' | 'say'>) {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-import-'))
  const path = join(folder, 'export.csv')
  await writeFile(path, exportOf(`${Date.now()}`, products))
  const port = portOf(
    openShop({ graphqlUrl: shop.url, email: 'staff@micromart.example', password: 'micromart-demo-1' }),
  )
  const round = async () => {
    const file = await openCsv(path)
    const { imported, alreadyThere, variants, refused, seconds } = await importCatalog({
      ...{ file, shop: port, currency: undefined, stock: undefined },
    })
    if (refused[0]) throw new Error(`line ${refused[0].line}: ${inEnglish(refused[0].reason)}`)
    return { products: imported + alreadyThere, variants, seconds, perSecond: (imported + alreadyThere) / seconds }
  }
  try {
    const first = await round()
    say(`${first.products} products with ${first.variants} variants: ${first.perSecond.toFixed(1)} products/s`)
    const again = await round()
    say(`the same again: ${again.perSecond.toFixed(0)} products/s`)
    return { productsPerSecond: first.perSecond, skippedPerSecond: again.perSecond }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A shop's export with three variants to each second product; `run` keeps it apart from every other one. */
function exportOf(run: string, products: number): string {
  const rows = Array.from({ length: products }, (_, n) => {
    const name = `${manners[n % 10]} ${nouns[Math.floor(n / 10) % 10]} ${n}`
    const sizes = n % 2 === 0 ? 'S|M|L' : ''
    return `B${run}-${n},${name},Benchwork,${10 + (n % 90)}.90,EUR,${sizes},Bench > ${nouns[n % 10]}`
  })
  return ['product_id,name,brand,price,currency,sizes,category_path', ...rows, ''].join('\n')
}
