import type { OptionFacts } from '../options.ts'
import type { RowFacts } from '../read-row.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/** eBay's files of listings: a row a listing, followed by rows of its variations. */
export const ebay: Platform = {
  name: 'eBay',
  own: ['action'],
  writes: (columns) =>
    hasAll(columns, 'title') &&
    hasAny(columns, 'relationship', 'relationshipdetails', 'relationship details') &&
    hasAny(columns, 'start price', 'startprice', 'custom label', 'item photo url', 'pic url'),
  open: ({ headings }) => {
    // The first column's heading carries what holds for the whole file: `*Action(SiteID=UK|Currency=GBP)`.
    const currency = /\bCurrency=([A-Z]{3})/.exec(headings[0] ?? '')?.[1]
    let listing: string | undefined
    return (facts, cells) => {
      const variant = /^variation$/i.test(cells.at('relationship') ?? '')
      if (!variant) listing = `ebay:${facts.line}`
      const options = detailsIn(cells.at('relationship details', 'relationshipdetails') ?? '')
      return {
        ...facts,
        kind: variant ? 'variant' : options.length > 0 ? 'parent' : 'whole',
        belongs: listing,
        group: undefined,
        goesBy: [],
        name: variant ? undefined : facts.name,
        price: inCurrency(facts.price, currency, cells),
        categories: variant ? [] : pathIn(cells.at('category name') ?? ''),
        options,
      }
    }
  },
}

/** Prices name no currency themselves: what is read as another, or none, is of the file's. */
function inCurrency(price: RowFacts['price'], currency: string | undefined, cells: Cells): RowFacts['price'] {
  const amount = cells.at('start price', 'startprice')
  if (currency === undefined || amount === undefined || !/^\d+(?:\.\d{1,2})?$/.test(amount)) return price
  return { amount: Number(amount).toFixed(2), currency }
}

/** `Size=S;M|Colour=Red`. */
const detailsIn = (text: string): OptionFacts[] =>
  text.split('|').flatMap((pair) => {
    const at = pair.indexOf('=')
    if (at < 1) return []
    const values = pair
      .slice(at + 1)
      .split(';')
      .map((value) => value.trim())
    return [{ name: pair.slice(0, at).trim(), values: values.filter(Boolean) }]
  })

const pathIn = (text: string): string[][] => {
  const path = text.split(/[/>:]/).map((name) => name.trim())
  const names = path.filter((name) => name !== '' && !/^\d+$/.test(name))
  return names.length > 0 ? [names] : []
}
