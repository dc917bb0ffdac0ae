import { keyOf } from '../entry.ts'
import type { OptionsChange, ShopPort } from '../shop-port.ts'
import type { StandingProduct } from '../standing-product.ts'
import type { Step } from './journal.ts'
import type { Heard } from './undo-import.ts'

type NewVariant = Extract<Step, { did: 'new variant' }>
type NewValues = Extract<Step, { did: 'values' }>

/** What of the variants that an import has added is still sold: by what is chosen, or by its SKU where that is called otherwise by now. */
export const addedVariants = (added: readonly NewVariant[], standing: ReadonlyMap<string, StandingProduct>) =>
  added.flatMap(({ productId = '', sku, selection = [] }) => {
    const product = standing.get(productId)
    const variant =
      product?.variants.find((one) => keyOf(one.selection) === keyOf(selection)) ??
      product?.variants.find((one) => one.sku === sku)
    return product && variant ? [{ product: product.name, id: variant.id, sku: variant.sku }] : []
  })

interface Withdrawing {
  standing: ReadonlyMap<string, StandingProduct>
  heard: Heard
}

/**
 * Withdraws the variants that an import has added, and then the values of options that none of those which stay has. What somebody else has
 * withdrawn since is not looked for.
 * @returns how many were withdrawn
 */
export async function withdrawAdded(
  shop: ShopPort,
  variants: readonly NewVariant[],
  values: readonly NewValues[],
  { standing, heard }: Withdrawing,
): Promise<number> {
  const added = addedVariants(variants, standing)
  const withdrawn = heard(
    await shop.withdrawVariants(added.map(({ id }) => id)),
    added.map(({ product, sku }) => `${product}, ${sku}`),
  )
  const narrower = values.length === 0 ? [] : await withoutValues(shop, values)
  heard(
    await shop.changeOptions(narrower),
    narrower.map(({ productId }) => standing.get(productId)?.name ?? productId),
  )
  return withdrawn
}

async function withoutValues(shop: ShopPort, added: readonly NewValues[]): Promise<OptionsChange[]> {
  const products = [...new Set(added.map(({ productId }) => productId))]
  const standing = await shop.variantsOfProducts(products)
  return products.flatMap((productId, n) => {
    const { edition, options = [], variants } = standing[n] ?? {}
    const goes = (name: string, value: string) =>
      added.some((one) => one.productId === productId && one.option === name && one.added.includes(value)) &&
      !variants?.some(({ selection }) => selection.some((one) => one.option === name && one.value === value))
    const fewer = options.map(({ name, values }) => ({ name, values: values.filter((value) => !goes(name, value)) }))
    const isSame = fewer.every(({ values }, place) => values.length === options[place]?.values.length)
    // An option keeps a value.
    if (isSame || fewer.some(({ values }) => values.length === 0)) return []
    const left = fewer.map(({ name, values }) => ({ name, values: values.map((value) => ({ value })) }))
    return [{ productId, options: left, ifEdition: edition }]
  })
}
