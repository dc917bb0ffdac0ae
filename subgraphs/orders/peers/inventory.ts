import { type OnBehalf, type Sibling, SiblingUnavailable } from '@micromart/service'
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
  if (answer.errors) throw new SiblingUnavailable('inventory', `does not say: ${answer.errors[0]?.message}`)
  const stock = stocked.safeParse(answer.data)
  if (!stock.success) throw new SiblingUnavailable('inventory', 'answered what is no stock', { cause: stock.error })
  const known = stock.data._entities.flatMap((variant) =>
    variant && variant.available !== null ? [[variant.id, variant.available] as const] : [],
  )
  return new Map(known)
}
