import { type RawBuilder, sql } from 'kysely'
import { type Conditions, type Filter, inStock, optionFacet, where } from './condition-store.ts'
import type { Db } from './tables.ts'
import { fold } from './words.ts'

export interface FacetValue {
  value: string
  label: string
  count: number
  selected: boolean
}

export interface Facet {
  name: string
  values: FacetValue[]
}

const mostFacets = 8
const mostValues = 20

interface Count {
  facet: string
  value: string
  label: string
  count: number
}

/**
 * Each facet's values with how many products of the whole result have them, as if its own filter were not set: so that
 * a customer sees what else could be chosen.
 */
export async function facets(db: Db, all: Conditions, filter: Filter): Promise<Facet[]> {
  const shared = countAll(where(all))
  // A facet with a filter of its own is counted apart; the others share one pass.
  const narrowed = [...all.keys()].filter((facet) => facet !== 'words' && facet !== 'price')
  const [common, ...own] = await Promise.all([
    shared.execute(db).then(({ rows }) => rows),
    ...narrowed.map(async (facet) => {
      const { rows } = await countAll(where(all, facet)).execute(db)
      return rows.filter((row) => keyOf(row.facet) === facet)
    }),
  ])
  const counted = [...(common ?? []).filter((row) => !narrowed.includes(keyOf(row.facet))), ...own.flat()]
  const selected = chosen(filter)
  const byName = new Map<string, FacetValue[]>()
  for (const { facet, value, label, count } of counted) {
    const values = byName.get(facet) ?? []
    values.push({ value, label, count, selected: selected(facet, value) })
    byName.set(facet, values)
  }
  return [...byName]
    .map(([name, values]) => ({ name, values: mostCommon(values) }))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || reach(b) - reach(a) || (a.name < b.name ? -1 : 1))
    .slice(0, mostFacets)
}

const fixed = ['category', 'brand', 'inStock']
const rank = (name: string) => (fixed.includes(name) ? fixed.indexOf(name) : fixed.length)
const reach = ({ values }: Facet) => values.reduce((sum, { count }) => sum + count, 0)
const keyOf = (facet: string) => (fixed.includes(facet) ? facet : optionFacet(facet))

/** What is selected stays in sight, however few products have it. */
function mostCommon(values: FacetValue[]): FacetValue[] {
  const sorted = values.toSorted(
    (a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || (a.label < b.label ? -1 : 1),
  )
  return sorted.slice(0, mostValues)
}

function countAll(condition: RawBuilder<boolean>): RawBuilder<Count> {
  return sql<Count>`
    WITH found AS MATERIALIZED (
      SELECT d.product_id, d.brand, d.categories, d.options, ${inStock} AS in_stock FROM documents d WHERE ${condition}
    )
    SELECT 'brand' AS facet, brand AS value, brand AS label, count(*)::int AS count
      FROM found WHERE brand IS NOT NULL GROUP BY brand
    UNION ALL
    SELECT 'category', c->>'id', max(c->>'name'), count(*)::int
      FROM found, jsonb_array_elements(categories) c GROUP BY c->>'id'
    UNION ALL
    SELECT 'inStock', in_stock::text, in_stock::text, count(*)::int FROM found GROUP BY in_stock
    UNION ALL
    SELECT o->>'name', chosen.value, chosen.value, count(*)::int
      FROM found, jsonb_array_elements(options) o, jsonb_array_elements_text(o->'values') chosen (value)
      GROUP BY o->>'name', chosen.value`
}

function chosen(filter: Filter): (facet: string, value: string) => boolean {
  const brands = new Set(filter.brands?.map(fold))
  const options = new Map(filter.options?.map(({ option, values }) => [fold(option), new Set(values.map(fold))]))
  return (facet, value) => {
    if (facet === 'brand') return brands.has(fold(value))
    if (facet === 'category') return filter.category === value
    if (facet === 'inStock') return filter.inStock != null && String(filter.inStock) === value
    return options.get(fold(facet))?.has(fold(value)) ?? false
  }
}
