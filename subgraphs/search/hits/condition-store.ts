import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { optionKey, optionName } from '../index/document.ts'
import { bandsBetween, untold } from '../index/price-bands.ts'
import { fold } from '../language/fold.ts'
import { type Meaning, tsquery } from '../query/search-terms.ts'

/** What a customer narrowed a search down by; absent parts do not narrow. */
export interface Filter {
  category?: string | null
  brands?: readonly string[] | null
  price?: { currency: string; min?: string | null; max?: string | null } | null
  inStock?: boolean | null
  options?: readonly { option: string; values: readonly string[] }[] | null
}

/** A condition under the facet whose own counts must ignore it. */
interface Condition {
  facet: string
  /** Any of these will do, as counts of the facet have them. None of a price, of which there is no facet. */
  values: readonly string[]
  holds: RawBuilder<boolean>
  /** What then holds of `d`, by which an index finds it. */
  implied: RawBuilder<boolean>
  /** Where this holds of `d` as well, some variant meets it. */
  surely: RawBuilder<boolean>
}

/** Of variants, with what then holds of `v`, by which an index finds it. */
interface VariantCondition extends Condition {
  findable: RawBuilder<boolean>
}

/** What must hold of a product, and what must hold of some one of its variants. */
export interface Conditions {
  /** That it has all words that are asked for. No facet ignores it. */
  worded: RawBuilder<boolean>
  /** Of `d`, a row of documents. */
  product: readonly Condition[]
  /** Of `v`, a row of document_variants: a red one that is sold out and a blue one that is not are no red one in stock. */
  variant: readonly VariantCondition[]
}

const mostValues = 100
const mostOptions = 20

/** Throws BAD_USER_INPUT for a filter nobody can mean. */
export function conditions(meanings: readonly Meaning[], filter: Filter): Conditions {
  const options = filter.options ?? []
  if (options.length > mostOptions)
    throw badUserInput(`At most ${mostOptions} options narrow a search.`, 'filter', 'options')
  const values = options.reduce((sum, option) => sum + option.values.length, filter.brands?.length ?? 0)
  if (values > mostValues) throw badUserInput(`A filter takes at most ${mostValues} values.`, 'filter')
  const worded = meanings.length > 0 ? hasFew(sql`d.lexemes`, tsquery(meanings)) : sql<boolean>`true`
  const product: Condition[] = []
  if (filter.category != null) {
    const holds = sql<boolean>`d.category_ids @> ARRAY[${filter.category}]`
    product.push({ facet: 'category', values: [filter.category], holds, implied: holds, surely: holds })
  }
  if (filter.brands?.length) product.push(ofBrand(filter.brands.map(fold)))
  const variant: VariantCondition[] = []
  if (filter.price) variant.push(priced(filter.price))
  for (const [facet, keys] of merged(options)) variant.push(withOption(facet, keys))
  if (filter.inStock != null) {
    // Without another condition on variants, the product itself knows.
    if (variant.length > 0) variant.push(stocked(filter.inStock, sql`v.in_stock`))
    else product.push(stocked(filter.inStock, sql`d.in_stock`))
  }
  return { worded, product, variant }
}

/** The same as it is once an option is chosen as well: by the stock of that variant. Null where it is that already. */
export function stockedByVariant(all: Conditions, { inStock }: Filter): Conditions | null {
  if (inStock == null || all.variant.length > 0) return null
  const product = all.product.filter(({ facet }) => facet !== 'inStock')
  return { ...all, product, variant: [stocked(inStock, sql`v.in_stock`)] }
}

/** What nothing meets, whatever the filter, which is checked all the same. */
export const nothing = (filter: Filter): Conditions => ({ ...conditions([], filter), worded: sql<boolean>`false` })

/** @param row whether a product or a variant can be had. */
function stocked(wanted: boolean, row: RawBuilder<boolean>): VariantCondition {
  const findable = sql<boolean>`(CASE WHEN v.in_stock THEN '{+}'::text[] ELSE '{-}'::text[] END) && ${any([wanted ? '+' : '-'])}`
  const told = { facet: 'inStock', values: [String(wanted)], findable }
  // A product can be had where one of its variants can, though another cannot.
  return wanted
    ? { ...told, holds: row, implied: sql`d.in_stock`, surely: sql`d.in_stock` }
    : { ...told, holds: sql`NOT ${row}`, implied: sql`true`, surely: sql`false` }
}

/** No planner sees what stands in it, and so what it has an index find it expects to be little. */
const any = (texts: readonly string[]) => sql`(SELECT ${[...texts]}::text[])`

function ofBrand(values: readonly string[]): Condition {
  // As the index has it, with all else that products are found by.
  const holds = sql<boolean>`ARRAY[d.brand_key] && ${values}::text[]`
  return { facet: 'brand', values, holds, implied: holds, surely: holds }
}

function withOption(facet: string, values: readonly string[]): VariantCondition {
  const implied = sql<boolean>`d.option_keys && ${values}::text[]`
  const findable = sql<boolean>`v.option_keys && ${any(values)}`
  return { facet, values, holds: sql`v.option_keys && ${values}::text[]`, implied, surely: implied, findable }
}

/** The same with fewer brands, or values of an option, that will do. */
export function narrowed(
  { worded, product, variant }: Conditions,
  facet: string,
  values: readonly string[],
): Conditions {
  const isIt = (each: Condition) => each.facet === facet
  return {
    worded,
    product: product.map((each) => (isIt(each) ? ofBrand(values) : each)),
    variant: variant.map((each) => (isIt(each) ? withOption(facet, values) : each)),
  }
}

export const optionFacet = (option: string) => `option ${optionName(option)}`

/** One condition for each option that has values; of one that is named again both must hold. */
function merged(options: NonNullable<Filter['options']>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { option, values } of options.filter(({ values }) => values.length > 0)) {
    const keys = [...new Set(values.map((value) => optionKey(option, value)))]
    const known = found.get(optionFacet(option))
    found.set(optionFacet(option), known ? known.filter((key) => keys.includes(key)) : keys)
  }
  return found
}

function priced(range: NonNullable<Filter['price']>): VariantCondition {
  const { currency, min, max } = range
  if (min != null && max != null && Number(min) > Number(max)) {
    throw badUserInput('The lowest price is higher than the highest.', 'filter', 'price')
  }
  const { within, ends } = bandsBetween(range)
  return {
    facet: 'price',
    values: [],
    holds: sql`(${priceIn(currency)} BETWEEN coalesce(${min ?? null}::numeric, '-Infinity')
      AND coalesce(${max ?? null}::numeric, 'Infinity'))`,
    implied: mayCost(range),
    surely: sql`${bands} && ${within}::text[]`,
    findable: sql`v.bands && ${any([...within, ...ends])}`,
  }
}

/** What holds of all products of which a variant costs something within a range, and of few others: an index finds it. */
export function mayCost(range: NonNullable<Filter['price']>): RawBuilder<boolean> {
  const { within, ends } = bandsBetween(range)
  return sql`${bands} && ${[...within, ...ends, untold]}::text[]`
}

/** As the index has them. What a version wrote that knows of no bands has a lesser form. */
const bands = sql`(CASE WHEN d.form < 4 THEN '{${sql.raw(untold)}}'::text[] ELSE d.price_bands END)`

/** What a variant costs in a currency, of `v`, a row of document_variants; null where it has no price in that. */
export const priceIn = (currency: string): RawBuilder<string | null> =>
  sql`CASE WHEN v.currency = ${currency} THEN v.price ELSE (v.further_prices ->> ${currency}::text)::numeric END`

export const and = (all: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  all.length > 0 ? sql`(${sql.join([...all], sql` AND `)})` : sql`true`

/**
 * That a tsvector has what a query wants, told so that the index finds it. The planner's statistics take words that stand together, roots and
 * beginnings for so many more than they are that it would read whole tables; of a query that it cannot see it expects few.
 */
export const hasFew = (column: RawBuilder<unknown>, query: string): RawBuilder<boolean> =>
  sql`${column} @@ (SELECT ${query}::tsquery)`

/** The same for what every few documents have: in the order of an index, some are found soon. */
export const hasMany = (column: RawBuilder<unknown>, query: string): RawBuilder<boolean> =>
  sql`${column} @@ ${query}::tsquery`

export const onSale = sql<boolean>`d.status = 'ACTIVE'`

/** All of them, of a row `d` of documents. */
export function where({ worded, product, variant }: Conditions): RawBuilder<boolean> {
  const own = and([onSale, worded, ...product.map(({ holds }) => holds), ...variant.map(({ implied }) => implied)])
  if (variant.length === 0) return own
  // Never as EXISTS, which the planner may answer by reading all variants that there are.
  const some = sql`(
    SELECT true FROM document_variants v
    WHERE v.product_id = d.product_id AND ${and(variant.map(({ holds }) => holds))} LIMIT 1)`
  const [only] = variant.length === 1 ? variant : []
  return only ? sql`${own} AND (${only.surely} OR ${some})` : sql`${own} AND ${some}`
}
