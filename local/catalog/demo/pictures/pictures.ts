import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { demoShelf, picturePath } from '../catalog.ts'
import { draw } from './draw.ts'

/** The demo catalog's pictures: SVG documents by their paths, such as `/pictures/teddy-bear.svg`. */
export function demoPictures(): Map<string, string> {
  return new Map(
    demoShelf.flatMap((product) =>
      product.colours.map((colour) => [picturePath(product, colour), draw(product.drawing, colour, product.accent)]),
    ),
  )
}

/** Draws them all into a folder, for the router to serve. */
export async function drawPictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const drawn = [...demoPictures()]
  await Promise.all(drawn.map(([path, picture]) => writeFile(join(folder, basename(path)), picture)))
}
