import { type CatalogProduct, combinations } from '@micromart/catalog-import'
import { slugOf } from '@micromart/slug'
import type { DemoProduct } from './demo-product.ts'
import type { ColourName } from './pictures/colour.ts'
import { care } from './shelf/care.ts'
import { clothing } from './shelf/clothing.ts'
import { desk } from './shelf/desk.ts'
import { home } from './shelf/home.ts'
import { kitchen } from './shelf/kitchen.ts'
import { outdoors } from './shelf/outdoors.ts'

const usualStock = [40, 25, 12]

export const demoShelf: readonly DemoProduct[] = [...kitchen, ...home, ...clothing, ...outdoors, ...desk, ...care]

/** The demo catalog as it is put into the shop. */
export const demoCatalog: readonly CatalogProduct[] = demoShelf.map(catalogProduct)

/** The picture of a product in one of its colours, as a path of the shop's own. */
export function picturePath(product: DemoProduct, colour: ColourName): string {
  const suffix = colour === product.colours[0] ? '' : `-${slugOf(colour)}`
  return `/pictures/${slugOf(product.name)}${suffix}.svg`
}

function catalogProduct(product: DemoProduct): CatalogProduct {
  const { name, description, brand, colours, sizes, weightGrams, stock = usualStock } = product
  const slug = slugOf(name)
  const options = [
    ...(colours.length > 1 ? [{ name: 'Colour', values: [...colours] }] : []),
    ...(sizes ? [{ name: 'Size', values: [...sizes] }] : []),
  ]
  return {
    slug,
    name,
    description,
    brand,
    status: 'ACTIVE',
    categories: [[...product.category]],
    media: colours.map((colour) => ({ url: picturePath(product, colour), alt: `${name}, ${colour.toLowerCase()}` })),
    options,
    variants: combinations(options).map((selection, index) => ({
      sku: ['MM', slug, ...selection.map(({ value }) => slugOf(value))].join('-').toUpperCase(),
      selection,
      price: { amount: product.price, currency: 'EUR' },
      compareAtPrice: product.was === undefined ? null : { amount: product.was, currency: 'EUR' },
      weightGrams,
      stock: stock[index % stock.length] ?? 0,
    })),
  }
}
