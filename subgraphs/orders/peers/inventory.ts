import { type OnBehalf, readAnswer, type Sibling } from '@micromart/service'
import { z } from 'zod'

const stockQuery = `query Stock($variants: [_Any!]!) {
  _entities(representations: $variants) { ... on Variant { id available } }
}`

const stocked = z.object({
  _entities: z.array(z.object({ id: z.string(), available: z.int().nullable() }).nullable()),
})

/** What can be had of each variant now; one whose stock cannot be told is left out. Throws SiblingUnavailable. */
export async function askInventory(
  inventory: Sibling,
  variantIds: readonly string[],
  onBehalf: OnBehalf,
): Promise<Map<string, number>> {
  const variants = variantIds.map((id) => ({ __typename: 'Variant', id }))
  const answer = await inventory.ask(stockQuery, { variants }, onBehalf)
  const stock = readAnswer('inventory', answer, stocked, 'does not say what is in stock')
  const known = stock._entities.flatMap((variant) =>
    variant && variant.available !== null ? [[variant.id, variant.available] as const] : [],
  )
  return new Map(known)
}
