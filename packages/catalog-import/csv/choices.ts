import type { WireMoney } from '@micromart/money'
import type { CatalogVariant } from '../catalog-product.ts'
import { combinations } from '../combinations.ts'
import type { Refused } from '../reasons/reason.ts'
import type { Refusal } from './products.ts'
import type { RowFacts } from './row/read-row.ts'

export type Priced = RowFacts & { price: WireMoney }

/** One choice of a value for each option, and the row that offers it. */
export interface Choice {
  selection: CatalogVariant['selection']
  row: Priced
}

const mostOptions = 5

/** The shop's own limit. */
export const mostVariants = 500

/**
 * What varies among a product's rows, and every choice that they offer, each once. `lead` names the options and orders their values. `count` is how
 * many they are; where a single row offers more than there may be, as many, and they are not made.
 */
export function choicesOf(
  rows: readonly Priced[],
  lead: RowFacts,
  refused: Refusal[],
): { options: CatalogOption[]; choices: Choice[]; count: number } {
  const names = namesOf(rows, lead)
  if (names.length > mostOptions) {
    for (const { line } of rows)
      refused.push({ line, reason: { reason: 'too-many-options', options: names.length, most: mostOptions } })
    return { options: [], choices: [], count: 0 }
  }
  const listed = new Map(lead.options.map(({ name, values }, n) => [name ?? names[n] ?? '', values]))
  const offered = new Map<string, Choice>()
  const valuesOf = new Map<string, string[]>()
  let most = 0
  // What a row offers by name goes before what another offers for any value.
  for (const row of [...rows].sort((a, b) => Number(hasAny(a)) - Number(hasAny(b))))
    most = Math.max(most, offer(row, { names, listed, offered, rows, refused, valuesOf }))
  const places = new Map(rows.map((row, place) => [row, place]))
  const choices = [...offered.values()].sort((a, b) => (places.get(a.row) ?? 0) - (places.get(b.row) ?? 0))
  const chosen = (option: string) =>
    choices.flatMap(({ selection }) => selection.find((one) => one.option === option)?.value ?? [])
  const options = names.map((name) => {
    const used = new Set(chosen(name))
    // In the product's own order, where it has one.
    return { name, values: [...new Set([...(listed.get(name) ?? []).filter((value) => used.has(value)), ...used])] }
  })
  return { options, choices, count: Math.max(most, choices.length) }
}

type CatalogOption = { name: string; values: string[] }

const hasAny = ({ options }: RowFacts) => options.some(({ any }) => any)

/** The names of what varies, as the first row that has options names them, or else the first that does, in the product's own order. */
function namesOf(rows: readonly Priced[], lead: RowFacts): string[] {
  const leading = rows.find(({ options }) => options.length > 0)?.options ?? []
  const named = (n: number) => [...rows, lead].map(({ options }) => options[n]?.name).find((name) => name !== undefined)
  const names = [...new Set(leading.map(({ name }, n) => name ?? named(n) ?? `Option ${n + 1}`))]
  const order = lead.options.map(({ name }) => name)
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return names.sort((a, b) => place(a) - place(b))
}

interface Offering {
  names: readonly string[]
  listed: ReadonlyMap<string, readonly string[]>
  offered: Map<string, Choice>
  rows: readonly Priced[]
  refused: Refusal[]
  /** Every value of an option that a row has asked for all values of. */
  valuesOf: Map<string, string[]>
}

/** @returns how many choices the row has */
function offer(row: Priced, { names, listed, offered, rows, refused, valuesOf }: Offering): number {
  const every = (option: string) => {
    const values = valuesOf.get(option) ?? valuesFor(option, listed, rows)
    valuesOf.set(option, values)
    return values
  }
  const valued = row.options.map(({ name, values, any }, n) => {
    const option = name ?? names[n] ?? ''
    return { name: option, values: any ? every(option) : values }
  })
  // In the order of the product's options, as every variant has them.
  const named = [
    ...names.flatMap((option) => valued.find(({ name }) => name === option) ?? []),
    ...valued.filter(({ name }) => !names.includes(name)),
  ]
  const missing = names.find((option) => !named.some(({ name, values }) => name === option && values.length > 0))
  const unknown = named.find(({ name }) => !names.includes(name))
  const currency = rows[0]?.price.currency
  const wrong: Refused | undefined = missing
    ? { reason: 'option-missing', option: missing }
    : unknown
      ? { reason: 'option-unknown', option: unknown.name }
      : currency !== undefined && row.price.currency !== currency
        ? { reason: 'currency-differs', currency: row.price.currency, first: currency }
        : undefined
  if (wrong) {
    refused.push({ line: row.line, reason: wrong })
    return 0
  }
  const count = named.reduce((product, { values }) => product * values.length, 1)
  if (count > mostVariants) return count
  const before = offered.size
  let same: Choice | undefined
  for (const selection of combinations(named)) {
    const key = JSON.stringify(selection)
    same ??= offered.get(key)
    if (!offered.has(key)) offered.set(key, { selection, row })
  }
  if (offered.size === before)
    refused.push({ line: row.line, reason: { reason: 'offers-nothing-new', line: same?.row.line ?? row.line } })
  return count
}

/** Every value of an option: the product's list of them, or else those that its variants name. */
function valuesFor(option: string, listed: ReadonlyMap<string, readonly string[]>, rows: readonly Priced[]): string[] {
  const own = listed.get(option) ?? []
  const named = rows.flatMap(({ options }) =>
    options.filter(({ name }) => name === option).flatMap(({ values }) => values),
  )
  return own.length > 0 ? [...own] : [...new Set(named)]
}
