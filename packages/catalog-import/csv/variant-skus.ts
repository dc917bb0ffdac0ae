import { slugOf } from '@micromart/slug'
import type { CatalogVariant } from '../catalog-product.ts'
import { digestOf } from '../digest.ts'
import type { Choice, Priced } from './choices.ts'

const longest = 90
/** The shop's own limit. */
const longestOwn = 100

/** A SKU for each choice: the file's own where it names one variant and no other, or else one made of the product's key and the values. */
export function skusOf(key: string, choices: readonly Choice[]): string[] {
  const taken = new Set<string>()
  return choices.map(({ selection, row }) => skuOf(key, selection, ownSku(row, choices), taken))
}

function ownSku(row: Priced, choices: readonly Choice[]): string | undefined {
  const sharing = choices.filter((choice) => choice.row.sku === row.sku)
  return row.sku !== undefined && row.sku.length <= longestOwn && sharing.length === 1 ? row.sku : undefined
}

function skuOf(
  key: string,
  selection: CatalogVariant['selection'],
  own: string | undefined,
  taken: Set<string>,
): string {
  const parts = [
    key.length <= 40 ? key.replace(/[\s"'’]+/g, '-').replace(/^-|-$/g, '') : digest(key),
    ...selection.map(({ value }) => slugOf(value)),
  ]
  const made = parts.filter(Boolean).join('-').toUpperCase()
  const sku = own ?? (made.length <= longest ? made : `${made.slice(0, 70)}-${digest(made)}`)
  // Values such as `S` and `S+` look alike in a SKU.
  const single = taken.has(sku) ? `${sku}-${digest(JSON.stringify(selection))}` : sku
  taken.add(single)
  return single
}

const digest = (text: string) => digestOf(text, 10)
