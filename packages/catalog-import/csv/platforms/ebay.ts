import { readPrice } from '../cells/price.ts'
import type { OptionFacts } from '../row/options.ts'
import type { ReadingHints, RowFacts } from '../row/read-row.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/** eBay's files of listings: a row a listing, followed by rows of its variations; and its reports of them, where a number ties these together. */
export const ebay: Platform = {
  name: 'eBay',
  own: ['action', 'variation details', 'format'],
  writes: (columns) =>
    hasAll(columns, 'title') &&
    (columns.headings.some((heading) => /^\*?Action\(SiteID=/i.test(heading)) ||
      (hasAny(columns, 'relationship', 'relationshipdetails', 'relationship details', 'variation details') &&
        hasAny(columns, 'start price', 'startprice', 'custom label', 'item photo url', 'pic url'))),
  open: ({ currency }, hints) => {
    let listing: string | undefined
    return (facts, cells) => {
      const number = cells.at('item number')
      const reported = detailsIn(cells.at('variation details')?.replace(/^\[|\]$/g, '') ?? '')
      const variant = /^variation$/i.test(cells.at('relationship') ?? '') || reported.length > 0
      if (!variant || number !== undefined) listing = `ebay:${number ?? facts.line}`
      const options = detailsIn(cells.at('relationship details', 'relationshipdetails') ?? '')
      return {
        ...facts,
        kind: variant ? 'variant' : options.length > 0 ? 'parent' : 'whole',
        belongs: listing,
        group: undefined,
        goesBy: [],
        name: variant ? undefined : facts.name,
        status: statusBy(cells.at('action') ?? '') ?? facts.status,
        price: inAuction(facts.price, cells, currency === undefined ? hints : { ...hints, currency }),
        categories: variant ? [] : pathIn(cells.at('category name', 'ebay category 1 name') ?? ''),
        options: options.length > 0 ? options : reported,
      }
    }
  },
  // In a report, the listing's own row does not say that it has variations.
  join: (rows) =>
    rows.some(({ kind }) => kind === 'variant')
      ? rows.map((row) => ({
          ...row,
          kind: row.kind === 'whole' ? 'parent' : row.kind,
          name: row.name ?? nameOf(rows),
        }))
      : rows,
}

const statusBy = (action: string) =>
  /^(?:end|delete)/i.test(action) ? 'ARCHIVED' : /^draft/i.test(action) ? 'DRAFT' : undefined

const nameOf = (rows: readonly RowFacts[]) => rows.find(({ name }) => name !== undefined)?.name

/** What bids begin with is not what it costs; what it can be had for at once is. */
function inAuction(price: RowFacts['price'], cells: Cells, hints: ReadingHints): RowFacts['price'] {
  if (!/auction/i.test(cells.at('format') ?? '')) return price
  const now = cells.at('buy it now price', 'buyitnowprice', 'auction buy it now price')
  const currency = price && 'currency' in price ? price.currency : hints.currency
  const read = now === undefined ? undefined : readPrice(now, { ...hints, currency })
  if (read && 'price' in read && Number(read.price.amount) > 0) return read.price
  return { reason: { reason: 'price-lowest', said: cells.at('start price', 'startprice', 'current price') ?? '' } }
}

/** `Size=S;M|Colour=Red`, or `Size=S,Colour=Red`. */
const detailsIn = (text: string): OptionFacts[] =>
  text.split(/\||,(?=[^,|=]+=)/).flatMap((pair) => {
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
