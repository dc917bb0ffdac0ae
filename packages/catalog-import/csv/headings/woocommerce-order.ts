/** What WooCommerce's own export has before the weight, and from there on, in whatever language its headings are. */
const before = [
  'id',
  'type',
  'sku',
  'name',
  'published',
  'is featured',
  'visibility in catalog',
  'short description',
  'description',
  'date sale price starts',
  'date sale price ends',
  'tax status',
  'tax class',
  'in stock',
  'stock',
  'backorders allowed',
  'sold individually',
]
const after = [
  'weight',
  'length',
  'width',
  'height',
  'allow customer reviews',
  'purchase note',
  'sale price',
  'regular price',
  'categories',
  'tags',
  'shipping class',
  'images',
  'download limit',
  'download expiry days',
  'parent',
  'grouped products',
  'upsells',
  'cross sells',
  'external url',
  'button text',
  'position',
]

const unit = (names: string) => new RegExp(`[(（]\\s*(?:${names})\\s*[)）]\\s*$`, 'iu')
const ofWeight = unit('kg|g|lbs|oz')
const ofLength = unit('m|cm|mm|in|yd')

/**
 * What WooCommerce's English calls the columns of its own export, where a file's headings are of that: known by the weight and the three measures behind it,
 * which stand at the same places in every language, and so tell what all others are. Empty where they are not. Of attributes, the first heading with a number
 * is the name's, the second the values'.
 */
export function woocommerceOrder(headings: readonly string[]): ReadonlyMap<number, string> {
  const weight = headings.findIndex(
    (heading, n) => ofWeight.test(heading) && [1, 2, 3].every((next) => ofLength.test(headings[n + next] ?? '')),
  )
  if (weight < before.length || headings.length < weight + after.length) return new Map()
  // Both came with later versions.
  const gtin = /gtin|ean|upc/i.test(headings[3] ?? '') ? ['gtin upc ean or isbn'] : []
  const low = weight > before.length + gtin.length ? ['low stock amount'] : []
  const own = [...before.slice(0, 3), ...gtin, ...before.slice(3, 15), ...low, ...before.slice(15)]
  if (own.length !== weight) return new Map()
  return new Map([...[...own, ...after].entries(), ...attributesIn(headings, weight + after.length)])
}

function attributesIn(headings: readonly string[], from: number): [number, string][] {
  const met = new Map<string, number>()
  return headings.flatMap((heading, place): [number, string][] => {
    const number = place < from ? undefined : /(?<!\p{N})\p{Nd}{1,2}(?!\p{N})/u.exec(heading.normalize('NFKC'))?.[0]
    if (number === undefined) return []
    const nth = met.get(number) ?? 0
    met.set(number, nth + 1)
    const what = ['name', 'value'][nth]
    return what === undefined ? [] : [[place, `attribute ${number} ${what}`]]
  })
}
