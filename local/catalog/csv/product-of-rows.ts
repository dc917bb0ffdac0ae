import { createHash } from 'node:crypto'
import type { WireMoney } from '@micromart/money'
import { slugOf, withSuffix } from '@micromart/slug'
import type { CatalogProduct, CatalogVariant } from '../catalog-product.ts'
import { combinations } from '../combinations.ts'
import type { RowFacts } from './read-row.ts'

export interface Refusal {
  line: number
  reason: string
}

export interface StockRule {
  /** Pieces of every variant that is not sold out, whatever the file counts. */
  always: number | undefined
  /** Pieces where the file counts none. */
  otherwise: number
}

const mostVariants = 100
const longestSku = 90

type Priced = RowFacts & { price: WireMoney }
interface Choice {
  selection: CatalogVariant['selection']
  row: Priced
}

/**
 * The product that some rows tell of, and the rows that cannot be part of it. The first row leads: what it leaves open,
 * the next that says it fills in. Its slug and SKUs are made of the shop's own keys, so that the same file gives the
 * same product every time.
 */
export function productOfRows(
  rows: readonly RowFacts[],
  stock: StockRule,
): { product: CatalogProduct | undefined; refused: Refusal[] } {
  const refused: Refusal[] = []
  const first = <K extends keyof RowFacts>(key: K) => rows.find((row) => row[key] !== undefined)?.[key]
  const name = first('name')
  const priced = rows.filter((row): row is Priced => {
    if (row.price && 'amount' in row.price) return true
    if (row.price) refused.push({ line: row.line, reason: row.price.reason })
    return false
  })
  const refuse = (reason: string) => ({
    product: undefined,
    refused: [
      ...refused,
      ...rows.filter(({ line }) => !refused.some((r) => r.line === line)).map(({ line }) => ({ line, reason })),
    ],
  })
  if (name === undefined) return refuse('it has no name')
  if (priced.length === 0) return refuse('it has no price')

  const options = optionsOf(priced)
  const choices = choicesOf(priced, options, refused)
  if (choices.length > mostVariants) return refuse(`it has ${choices.length} variants, more than ${mostVariants}`)
  const key = keyOf(rows, name)
  const taken = new Set<string>()
  const values = (option: string) => [
    ...new Set(choices.flatMap(({ selection }) => chosenValue(selection, option) ?? [])),
  ]
  const product: CatalogProduct = {
    slug: withSuffix(slugOf(name) || 'product', slugOf(key).length <= 30 && slugOf(key) ? slugOf(key) : digest(key)),
    name,
    description: first('description') ?? null,
    brand: first('brand') ?? null,
    categories: rows.find(({ categories }) => categories.length > 0)?.categories ?? [],
    media: [...new Set(rows.flatMap(({ images }) => images))].slice(0, 10).map((url) => ({ url, alt: null })),
    options: options.map((option) => ({ name: option, values: values(option) })),
    variants: choices.map(({ selection, row }) => ({
      sku: skuOf(key, selection, ownSku(row, choices), taken),
      selection,
      price: row.price,
      compareAtPrice: saleFrom(row),
      weightGrams: row.weightGrams,
      stock: row.soldOut ? 0 : (stock.always ?? row.stock ?? stock.otherwise),
    })),
  }
  return { product: choices.length > 0 ? product : undefined, refused }
}

/** The names of what varies, as the first row that has options names them. */
function optionsOf(rows: readonly RowFacts[]): string[] {
  const leading = rows.find(({ options }) => options.length > 0)?.options ?? []
  return [...new Set(leading.map(({ name }, index) => name ?? `Option ${index + 1}`))]
}

/** Every choice that the rows offer, each once. */
function choicesOf(rows: readonly Priced[], options: readonly string[], refused: Refusal[]): Choice[] {
  const offered = new Map<string, Choice>()
  const currency = rows[0]?.price.currency
  for (const row of rows) {
    const named = row.options.map(({ name, values }, index) => ({ name: name ?? options[index] ?? '', values }))
    const missing = options.find((option) => !named.some(({ name }) => name === option))
    const unknown = named.find(({ name }) => !options.includes(name))
    const wrong =
      (missing && `it has no ${missing}, which the product's first row has`) ??
      (unknown && `it has ${unknown.name}, which the product's first row has not`) ??
      (row.price.currency !== currency && `its price is in ${row.price.currency}, the product's first in ${currency}`)
    if (wrong) {
      refused.push({ line: row.line, reason: wrong })
      continue
    }
    const before = offered.size
    let same: Choice | undefined
    for (const selection of combinations(named)) {
      const key = JSON.stringify(selection)
      same ??= offered.get(key)
      if (!offered.has(key)) offered.set(key, { selection, row })
    }
    if (offered.size === before) {
      refused.push({ line: row.line, reason: `it offers nothing that line ${same?.row.line} does not` })
    }
  }
  return [...offered.values()]
}

/** What the shop knows the product by: of several rows what they share, of one row its own key. */
function keyOf(rows: readonly RowFacts[], name: string): string {
  const [row] = rows
  const own = row?.id ?? row?.sku ?? row?.group ?? row?.url
  return (rows.length > 1 ? (row?.group ?? own) : own) ?? `${row?.brand ?? ''} ${name}`
}

/** The file's own SKU where it names one variant and no other. */
function ownSku(row: Priced, choices: readonly Choice[]): string | undefined {
  const sharing = choices.filter((choice) => choice.row.sku === row.sku)
  return row.sku !== undefined && row.sku.length <= longestSku && sharing.length === 1 ? row.sku : undefined
}

function skuOf(
  key: string,
  selection: CatalogVariant['selection'],
  own: string | undefined,
  taken: Set<string>,
): string {
  const parts = [
    key.length <= 40 ? key.replace(/\s+/g, '-') : digest(key),
    ...selection.map(({ value }) => slugOf(value)),
  ]
  const made = parts.filter(Boolean).join('-').toUpperCase()
  const sku = own ?? (made.length <= longestSku ? made : `${made.slice(0, 70)}-${digest(made)}`)
  // Values such as `S` and `S+` look alike in a SKU.
  const single = taken.has(sku) ? `${sku}-${digest(JSON.stringify(selection))}` : sku
  taken.add(single)
  return single
}

function saleFrom({ price, compareAt }: Priced): WireMoney | null {
  if (!compareAt || compareAt.currency !== price.currency) return null
  return Number(compareAt.amount) > Number(price.amount) ? compareAt : null
}

const chosenValue = (selection: CatalogVariant['selection'], option: string) =>
  selection.find((chosen) => chosen.option === option)?.value

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)
