import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { takePictures } from '@micromart/e2e/pictures'
import { fromCaller } from '@micromart/running-shop'

export const help = `npm run pictures

Takes pictures of every page of the shop and of the desk, in four widths, light and dark, in the machine's own Chromium and on a
shop of the run's own. Those of a page are on one sheet.

  --out DIR      where the sheets go, as NAME.webp (docs/pictures/shop)
  --singles DIR  where each picture goes by itself, too
  --help         this text`

const options = { out: { type: 'string' }, singles: { type: 'string' } } as const

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  const folder = values.out === undefined ? resolve('docs/pictures/shop') : fromCaller(values.out)
  const singles = values.singles === undefined ? undefined : fromCaller(values.singles)
  await takePictures({ folder, singles }, (line) => console.error(line))
  console.error(`${folder} has them.`)
  return 0
}
