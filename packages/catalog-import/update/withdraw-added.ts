import { keyOf } from '../entry.ts'
import type { OptionsChange, Problem, ShopPort } from '../shop-port.ts'
import type { Step } from './journal.ts'

type NewVariant = Extract<Step, { did: 'new variant' }>
type NewValues = Extract<Step, { did: 'values' }>

/**
 * Withdraws the variants that an import has added, and then the values of options that none of those which stay has. What somebody else has
 * withdrawn or renamed since is not looked for.
 * @param heard counts answers that are no problem, and tells the others
 */
export async function withdrawAdded(
  shop: ShopPort,
  variants: readonly NewVariant[],
  values: readonly NewValues[],
  heard: (answers: readonly (object | Problem)[], names: readonly string[]) => number,
): Promise<number> {
  const products = [...new Set([...variants, ...values].flatMap(({ productId }) => productId ?? []))]
  const standing = await shop.variantsOfProducts(products)
  const added = products.flatMap((productId, n) => {
    const known = new Map(standing[n]?.variants?.map(({ id, selection }) => [keyOf(selection), id]))
    const own = variants.filter((one) => one.productId === productId)
    return own.flatMap(({ sku, selection = [] }) => {
      const id = known.get(keyOf(selection))
      return id === undefined ? [] : [{ id, sku }]
    })
  })
  const withdrawn = heard(
    await shop.withdrawVariants(added.map(({ id }) => id)),
    added.map(({ sku }) => sku),
  )
  const narrower = values.length === 0 ? [] : await withoutValues(shop, products, values)
  heard(
    await shop.changeOptions(narrower),
    narrower.map(({ productId }) => productId),
  )
  return withdrawn
}

async function withoutValues(
  shop: ShopPort,
  products: readonly string[],
  added: readonly NewValues[],
): Promise<OptionsChange[]> {
  const standing = await shop.variantsOfProducts(products)
  return products.flatMap((productId, n) => {
    const { options = [], variants } = standing[n] ?? {}
    const goes = (name: string, value: string) =>
      added.some((one) => one.productId === productId && one.option === name && one.added.includes(value)) &&
      !variants?.some(({ selection }) => selection.some((one) => one.option === name && one.value === value))
    const fewer = options.map(({ name, values }) => ({ name, values: values.filter((value) => !goes(name, value)) }))
    const isSame = fewer.every(({ values }, place) => values.length === options[place]?.values.length)
    // An option keeps a value.
    if (isSame || fewer.some(({ values }) => values.length === 0)) return []
    return [
      { productId, options: fewer.map(({ name, values }) => ({ name, values: values.map((value) => ({ value })) })) },
    ]
  })
}
