import { randomUUID } from 'node:crypto'
import type { BuyBoxFragment as BuyBoxData } from '../../generated/graphql.ts'
import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Visit } from '../../http/visit.ts'
import type { BuyBoxProps } from '../../islands/buy-box.tsx'
import { pathOf } from '../../ui/about-pages.ts'
import type { Words } from '../../words/en.ts'
import { GalleryFragment, picturesOf } from './gallery.tsx'

export const BuyBoxFragment = graphql(`
  fragment BuyBox on Product {
    name
    ...Gallery
    options { name values }
    variants {
      id
      sku
      gtin
      title
      price(currency: $currency) { amount currency }
      compareAtPrice(currency: $currency) { amount currency }
      availability
      available
      selection { option value }
    }
  }
`)

/** As many as the field offers: a cart line holds 99. */
const mostOffered = 10

type Variant = NonNullable<BuyBoxData['variants']>[number]

/** What the island is told: texts, ready to be shown. */
export function buyBox(
  product: FragmentType<typeof BuyBoxFragment>,
  { words, formats }: Visit,
  { path, chosen }: { path: string; chosen: string | null },
): Omit<BuyBoxProps, 'words'> {
  const data = unmask(BuyBoxFragment, product)
  const pictures = picturesOf(unmask(GalleryFragment, data))
  const choices = (data.variants ?? []).flatMap((variant) => {
    if (!variant.price) return []
    const values = variant.selection.map(({ value }) => value)
    return {
      id: variant.id,
      values,
      price: formats.money(variant.price),
      was: variant.compareAtPrice ? formats.money(variant.compareAtPrice) : null,
      stock: stockWords(variant, words),
      soldOut: variant.availability === 'OUT_OF_STOCK',
      low: variant.availability === 'LOW_STOCK',
      picture: pictureOf(pictures, values),
    }
  })
  const first = choices.find(({ id }) => id === chosen) ?? choices.find(({ soldOut }) => !soldOut) ?? choices[0]
  return {
    path,
    firstKey: randomUUID(),
    noteAt: pathOf('delivery'),
    options: data.options.map(({ name, values }) => ({
      name,
      label: words.list.facets[name] ?? name,
      values: values.map((value) => ({ value, label: value })),
    })),
    choices,
    chosen: first?.id ?? '',
    most: mostOffered,
  }
}

function stockWords({ availability, available }: Variant, { product }: Words): string {
  if (availability === 'OUT_OF_STOCK') return product.soldOut
  if (availability === 'LOW_STOCK') return typeof available === 'number' ? product.low(available) : product.lowUnknown
  return availability === 'IN_STOCK' ? product.inStock : product.unknown
}

/** The picture whose description names one of the chosen values, as shops write them. */
export function pictureOf(pictures: readonly { alt?: string | null }[], values: readonly string[]): number | null {
  const alts = pictures.map(({ alt }) => ` ${(alt ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
  for (const value of values) {
    const found = alts.findIndex((alt) => alt.includes(` ${value.toLowerCase()} `))
    if (found >= 0) return found
  }
  return null
}

export const buyBoxWords = ({ product }: Words): BuyBoxProps['words'] => ({
  add: product.addToBag,
  adding: product.adding,
  added: product.added,
  soldOut: product.soldOut,
  quantity: product.quantity,
  was: product.was,
  toBag: product.toBag,
  goOn: product.goOn,
  unheard: product.unheard,
  note: product.excludesTax,
})
