import type { DeskStockFoundQuery } from '../../generated/graphql.ts'
import type { Visit } from '../../http/visit.ts'
import { may } from '../scopes.ts'

/** What somebody looks for: the number of an item or its GTIN, as a scanner reads it, or words. */
export interface Wanted {
  text: string
  /** It is a number, which a page of the desk leads here by. */
  isNumber: boolean
}

/** What an address of the page asks for; undefined for what is to be counted down. */
export function wantedIn(query: URLSearchParams): Wanted | undefined {
  const [typed, number] = ['q', 'sku'].map((name) => (query.get(name) ?? '').trim().slice(0, 200))
  if (typed) return { text: typed, isNumber: false }
  return number ? { text: number, isNumber: true } : undefined
}

/** What is looked for by words as well: whoever may not see the catalog knows items by their numbers alone. */
export const byWords = ({ session }: Visit, { isNumber }: Wanted): boolean => !isNumber && may(session, 'catalog:read')

/** The one item of this number, or those of this GTIN, and else the variants of what has these words. */
export function rowsOf({ variant, variants, products }: DeskStockFoundQuery) {
  const rowOf = ({ id, stock }: NonNullable<typeof variant>) => (stock ? [{ ...stock, variantId: id }] : [])
  if (variant) return { rows: rowOf(variant), isOne: true, page: undefined }
  if (variants?.length) return { rows: variants.flatMap(rowOf), isOne: variants.length === 1, page: undefined }
  const rows = (products?.edges ?? []).flatMap(({ node }) => (node.variants ?? []).flatMap(rowOf))
  return { rows, isOne: false, page: products?.pageInfo }
}
