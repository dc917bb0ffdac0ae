import { slugOfPath } from '@micromart/catalog-import'
import { expect, test } from 'vitest'
import { demoCatalog } from './catalog.ts'
import { demoPictures } from './pictures/pictures.ts'

test('the demo shop has at least 36 products in a tree of at least 8 categories', () => {
  expect(demoCatalog.length).toBeGreaterThanOrEqual(36)
  expect(new Set(demoCatalog.map(({ categories }) => categories[0]?.[0])).size).toBeGreaterThanOrEqual(8)
})

test('no two demo products share a slug, no two variants a SKU, and no two categories an address', () => {
  const once = (all: string[]) => expect(new Set(all).size).toBe(all.length)
  once(demoCatalog.map(({ slug }) => slug))
  once(demoCatalog.flatMap(({ variants }) => variants.map(({ sku }) => sku)))
  const paths = new Set(
    demoCatalog.flatMap(({ categories }) => categories.flatMap((path) => [path.slice(0, 1), path]).map(String)),
  )
  once([...paths].map((path) => slugOfPath(path.split(','))))
})

test('every picture that a demo product names can be drawn, the same every time', () => {
  const [pictures, again] = [demoPictures(), demoPictures()]
  for (const { url } of demoCatalog.flatMap(({ media }) => media)) {
    const picture = pictures.get(url)
    expect(picture, url).toMatch(/^<svg .*<\/svg>$/s)
    expect(picture).not.toContain('undefined')
    expect(again.get(url)).toBe(picture)
  }
})

test('some of the demo stock is low and some is sold out', () => {
  const stock = demoCatalog.flatMap(({ variants }) => variants.map((variant) => variant.stock))
  expect(stock.filter((pieces) => pieces === 0).length).toBeGreaterThan(0)
  expect(stock.filter((pieces) => pieces > 0 && pieces <= 5).length).toBeGreaterThan(3)
  expect(demoCatalog.filter(({ variants }) => variants.every((variant) => variant.stock === 0))).toHaveLength(1)
})
