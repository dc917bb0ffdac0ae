import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { optionKey } from './document.ts'
import { tsquery } from './search-terms.ts'
import { fold } from './words.ts'

/** What a customer narrowed a search down by; absent parts do not narrow. */
export interface Filter {
  category?: string | null
  brands?: readonly string[] | null
  price?: { currency: string; min?: string | null; max?: string | null } | null
  inStock?: boolean | null
  options?: readonly { option: string; values: readonly string[] }[] | null
}

/** The conditions of a search, each under the facet whose own counts must ignore it. */
export type Conditions = ReadonlyMap<string, RawBuilder<boolean>>

export const inStock = sql<boolean>`EXISTS (
  SELECT 1 FROM document_variants v JOIN variant_stock s USING (variant_id)
  WHERE v.product_id = d.product_id AND s.available > 0)`

const mostValues = 100
const mostOptions = 20

/** Throws BAD_USER_INPUT for a filter nobody can mean. */
export function conditions(terms: readonly string[], filter: Filter): Conditions {
  const found = new Map<string, RawBuilder<boolean>>()
  if (terms.length > 0) found.set('words', sql`d.lexemes @@ ${tsquery(terms)}::tsquery`)
  if (filter.category != null) found.set('category', sql`d.category_ids @> ARRAY[${filter.category}]`)
  if (filter.brands?.length) {
    found.set('brand', sql`d.brand_key = ANY (${bounded(filter.brands).map(fold)}::text[])`)
  }
  if (filter.price) found.set('price', priced(filter.price))
  if (filter.inStock != null) found.set('inStock', filter.inStock ? inStock : sql`NOT ${inStock}`)
  if ((filter.options?.length ?? 0) > mostOptions) throw badUserInput(`At most ${mostOptions} options narrow a search.`)
  for (const { option, values } of filter.options ?? []) {
    const keys = bounded(values).map((value) => optionKey(option, value))
    found.set(optionFacet(option), sql`d.option_keys && ${keys}::text[]`)
  }
  return found
}

export const optionFacet = (option: string) => `option ${fold(option)}`

/** Some one variant costs that much: a span of prices that merely reaches over the wanted one is no hit. */
function priced({ currency, min, max }: NonNullable<Filter['price']>): RawBuilder<boolean> {
  if (min != null && max != null && Number(min) > Number(max)) {
    throw badUserInput('The lowest price is higher than the highest.')
  }
  return sql`EXISTS (
    SELECT 1 FROM document_variants v
    WHERE v.product_id = d.product_id AND v.currency = ${currency}
      AND v.price >= coalesce(${min ?? null}::numeric, '-Infinity')
      AND v.price <= coalesce(${max ?? null}::numeric, 'Infinity'))`
}

function bounded(values: readonly string[]): readonly string[] {
  if (values.length > mostValues) throw badUserInput(`A filter takes at most ${mostValues} values.`)
  return values
}

/** All conditions but that of one facet, and only what is for sale. */
export function where(all: Conditions, except?: string): RawBuilder<boolean> {
  const rest = [...all].filter(([facet]) => facet !== except).map(([, condition]) => condition)
  return sql.join([sql`d.status = 'ACTIVE'`, ...rest], sql` AND `)
}
