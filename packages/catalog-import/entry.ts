import type { CatalogProduct } from './catalog-product.ts'
import type { KnownVariant, Problem } from './shop-port.ts'

export type Outcome =
  | { kind: 'imported' }
  | { kind: 'already there' }
  /** It was another; `faults` are what could not be changed. */
  | { kind: 'changed'; changes: string[]; faults: string[] }
  | { kind: 'refused'; reason: string }

/** A product on its way into the shop. */
export interface Entry {
  product: CatalogProduct
  id?: string
  /** Its variants as the shop knows them. */
  variants: KnownVariant[]
  outcome?: Outcome
}

export function idOf({ id, product }: Entry): string {
  if (id === undefined) throw new Error(`${product.slug} has no id yet`)
  return id
}

/** Names a variant among those of its product. */
export const keyOf = (selection: readonly { option: string; value: string }[]) =>
  JSON.stringify(selection.map(({ option, value }) => [option, value]).sort())

export function refused(problem: object | undefined): Outcome {
  const { message = 'no answer', path } = (problem ?? {}) as Partial<Problem>
  return { kind: 'refused', reason: path?.length ? `${path.join('.')}: ${message}` : message }
}
