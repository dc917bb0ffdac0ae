import type { CatalogProduct } from './catalog-product.ts'
import type { Change, Noted, Refused } from './reasons/reason.ts'
import type { KnownVariant, Problem } from './shop-port.ts'

export type Outcome =
  | { kind: 'imported' }
  | { kind: 'already there' }
  /** It was another; `faults` are what could not be changed. */
  | { kind: 'changed'; changes: Change[]; faults: Noted[] }
  | { kind: 'refused'; reason: Refused }

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

/** Names a variant among those of its product, however its letters are composed in a file, or were by an older shop. */
export const keyOf = (selection: readonly { option: string; value: string }[]) =>
  JSON.stringify(selection.map(({ option, value }) => [option.normalize('NFC'), value.normalize('NFC')]).sort())

export function refused(problem: object | undefined): Outcome {
  const { message: said, path } = (problem ?? {}) as Partial<Problem>
  if (said === undefined) return { kind: 'refused', reason: { reason: 'shop-silent' } }
  return { kind: 'refused', reason: { reason: 'shop-will-not', path: path?.length ? path.join('.') : null, said } }
}
