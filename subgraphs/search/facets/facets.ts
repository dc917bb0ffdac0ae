import type { Deps } from '../deps.ts'
import type { Conditions, Filter } from '../hits/condition-store.ts'
import { optionFacet, stockedByVariant } from '../hits/condition-store.ts'
import { optionKey } from '../index/document.ts'
import { categoryNames } from '../index/name-store.ts'
import { fold } from '../language/fold.ts'
import { type Counted, countFacets } from './count-facets.ts'
import { optionLabels } from './facet-store.ts'
import { type Sampling, samples } from './sample-store.ts'
import type { Total } from './total-store.ts'

export interface FacetValue {
  value: string
  label: string
  count: number
  /** Whether the count is reckoned from a sample. */
  estimated: boolean
  selected: boolean
}

export interface Facet {
  name: string
  /** The option's name, of a facet that is one. */
  option: string | null
  values: FacetValue[]
}

const mostFacets = 8
const mostValues = 20
const fixed = ['category', 'brand', 'inStock']

/** The facets of what was found, and how much that is. */
interface Faceted {
  total: Total
  facets: Facet[]
}

/**
 * Each facet's values with how many products of the whole result have them, as if its own filter were not set: so that a customer sees
 * what else could be chosen. What is selected is always among them.
 */
export async function facets(
  deps: Pick<Deps, 'db'>,
  all: Conditions,
  filter: Filter,
  sampling: Sampling = samples,
): Promise<Faceted> {
  const { db } = deps
  const chosen = selection(filter)
  const byVariant = stockedByVariant(all, filter)
  const [{ total, counts }, ofVariants] = await Promise.all([
    countFacets(deps, all, sampling),
    byVariant && countFacets(deps, byVariant, sampling, new Set()),
  ])
  const ofAll = counts.filter(({ facet }) => byVariant === null || fixed.includes(facet))
  const ofOptions = ofVariants?.counts.filter(({ facet }) => !fixed.includes(facet)) ?? []
  const counted = withSelected([...ofAll, ...ofOptions], chosen)
  const shown = [...grouped(counted)]
    .map(([facet, counts]) => ({ facet, counts: mostCommon(counts, chosen) }))
    .toSorted(
      (a, b) => rank(a.facet) - rank(b.facet) || reach(b.counts) - reach(a.counts) || (a.facet < b.facet ? -1 : 1),
    )
    .filter(({ facet }, nth) => nth < mostFacets || chosen.has(facet))
  const valuesOf = (wanted: (facet: string) => boolean) =>
    shown.filter(({ facet }) => wanted(facet)).flatMap(({ counts }) => counts.map(({ value }) => value))
  const [categories, options] = await Promise.all([
    categoryNames(
      db,
      valuesOf((facet) => facet === 'category'),
    ),
    optionLabels(
      db,
      valuesOf((facet) => !fixed.includes(facet)),
    ),
  ])
  const labelled = shown.flatMap(({ facet, counts }): Facet[] => {
    const values = counts.flatMap(({ value, written, count, estimated }): FacetValue[] => {
      const selected = chosen.get(facet)?.has(value) ?? false
      if (facet === 'category') {
        const label = categories.get(value) ?? (selected ? value : null)
        return label === null ? [] : [{ value, label, count, estimated, selected }]
      }
      const text = facet === 'brand' ? (written ?? value) : facet === 'inStock' ? value : options.get(value)?.value
      const shownAs = text ?? value.slice(value.indexOf('=') + 1)
      return [{ value: shownAs, label: shownAs, count, estimated, selected }]
    })
    if (values.length === 0) return []
    if (fixed.includes(facet)) return [{ name: facet, option: null, values }]
    const option = counts.map(({ value }) => options.get(value)?.name).find((name) => name !== undefined)
    const name = option ?? facet.slice(optionFacet('').length)
    return [{ name: fixed.some((taken) => fold(taken) === fold(name)) ? `option:${name}` : name, option: name, values }]
  })
  return { total, facets: labelled }
}

/** What the filter has, by facet, as counts name it; brands also as they were asked for. */
type Selection = Map<string, Map<string, string>>

function selection({ category, brands, inStock, options }: Filter): Selection {
  const chosen: Selection = new Map()
  if (category != null) chosen.set('category', new Map([[category, category]]))
  if (brands?.length) chosen.set('brand', new Map(brands.map((brand) => [fold(brand), brand])))
  if (inStock != null) chosen.set('inStock', new Map([[String(inStock), String(inStock)]]))
  for (const { option, values } of options ?? []) {
    const own = chosen.get(optionFacet(option)) ?? new Map<string, string>()
    for (const value of values) own.set(optionKey(option, value), value)
    if (own.size > 0) chosen.set(optionFacet(option), own)
  }
  return chosen
}

/** What nothing has any more is still what the filter has: it must be seen to be taken off. */
function withSelected(counts: readonly Counted[], chosen: Selection): Counted[] {
  const missing = [...chosen].flatMap(([facet, values]) =>
    [...values]
      .filter(([value]) => !counts.some((count) => count.facet === facet && count.value === value))
      .map(([value, written]) => ({ facet, value, written, count: 0, estimated: false })),
  )
  return [...counts, ...missing]
}

function grouped(counts: readonly Counted[]): Map<string, Counted[]> {
  const found = new Map<string, Counted[]>()
  for (const count of counts) found.set(count.facet, [...(found.get(count.facet) ?? []), count])
  return found
}

const rank = (facet: string) => (fixed.includes(facet) ? fixed.indexOf(facet) : fixed.length)
const reach = (counts: readonly Counted[]) => counts.reduce((sum, { count }) => sum + count, 0)

function mostCommon(counts: readonly Counted[], chosen: Selection): Counted[] {
  const isChosen = ({ facet, value }: Counted) => Number(chosen.get(facet)?.has(value) ?? false)
  const mostShown = Math.max(mostValues, counts.filter(isChosen).length)
  return counts
    .toSorted((a, b) => isChosen(b) - isChosen(a) || b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostShown)
}
