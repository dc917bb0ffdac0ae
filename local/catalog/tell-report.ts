import type { CatalogProduct } from '@micromart/catalog-import'
import { counted } from './counted.ts'
import type { EnglishReport, EnglishUnderstood } from './english-report.ts'

const linesShown = 8
const reasonsShown = 30

/** A report for people: in a dry run how the file was understood, each reason once with its lines, and the counts. */
export function tellReport(report: EnglishReport, { dryRun }: { dryRun: boolean }): string {
  const { understood, changed, refused, notes, rows, imported, withheld, alreadyThere, variants, seconds, stopped } =
    report
  const shown =
    dryRun && understood ? tellUnderstood(understood) : (understood?.remarks ?? []).map((remark) => `Note: ${remark}.`)
  return [
    ...shown,
    ...section(dryRun ? 'What would be changed:' : 'Changed:', changesTold(changed)),
    ...section('Told of rows that go in:', once(notes.map(({ line, note }) => ({ line, text: note })))),
    ...section('Refused:', once(refused.map(({ line, reason }) => ({ line, text: reason })))),
    `${counted(rows, 'row')}, ${counted(variants, 'variant')}, in ${seconds.toFixed(1)} s`,
    `${counted(imported, 'product')} ${dryRun ? 'could be imported' : 'imported'}${withheld > 0 ? `, ${withheld} of those in the file not on sale` : ''}`,
    ...(changed.length > 0 ? [`${counted(changed.length, 'product')} ${dryRun ? 'would be changed' : 'changed'}`] : []),
    `${alreadyThere} already there`,
    `${counted(refused.length, 'row')} refused`,
    ...(stopped === null ? [] : [stopped]),
  ].join('\n')
}

const productsShown = 20

function changesTold(changed: EnglishReport['changed']): string[] {
  const lines = changed.slice(0, productsShown).map(({ slug, changes }) => `${slug}: ${changes.join('; ')}`)
  const hidden = changed.length - productsShown
  return hidden > 0 ? [...lines, `… and ${hidden} more; --json lists them all`] : lines
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : []

/** What many rows have in common is said once, with where it is so. */
function once(told: readonly { line: number; text: string }[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { line, text } of told) {
    const at = lines.get(text)
    if (at) at.push(line)
    else lines.set(text, [line])
  }
  const all = [...lines].map(([text, at]) => {
    const more = at.length > linesShown ? ` and ${at.length - linesShown} more` : ''
    return `${at.length === 1 ? 'line' : 'lines'} ${at.slice(0, linesShown).join(', ')}${more}: ${text}`
  })
  const hidden = all.length - reasonsShown
  return hidden > 0 ? [...all.slice(0, reasonsShown), `… and ${hidden} more; --json lists them all`] : all
}

const separators: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

function tellUnderstood({
  platform,
  encoding,
  delimiter,
  decimals,
  currencies,
  columns,
  unused,
  remarks,
  sample,
}: EnglishUnderstood): string[] {
  const fields = columns.map(
    ({ field, headings }) => `  ${field.padEnd(14)} ${headings.map((heading) => JSON.stringify(heading)).join(', ')}`,
  )
  return [
    `Platform: ${platform}. Encoding: ${encoding}. Separator: ${separators[delimiter] ?? JSON.stringify(delimiter)}. Decimal ${decimals ?? 'mark not told'}. Currency: ${currencies.join(', ') || 'not told'}.`,
    'Columns (--map FIELD="HEADING" changes them):',
    ...fields,
    ...(unused.length > 0 ? [`  not read       ${unused.map((heading) => JSON.stringify(heading)).join(', ')}`] : []),
    ...remarks.map((remark) => `Note: ${remark}.`),
    ...(sample
      ? ['The first product would look like this:', ...tellProduct(sample).map((line) => `  ${line}`)]
      : ['No product comes of it.']),
  ]
}

const variantsShown = 6

function tellProduct({
  slug,
  name,
  brand,
  status,
  categories,
  description,
  media,
  variants,
}: CatalogProduct): string[] {
  const text = description?.replace(/\s+/g, ' ') ?? ''
  return [
    `${name} (${slug}), ${statuses[status]}`,
    ...(brand ? [`brand: ${brand}`] : []),
    ...categories.map((path) => `category: ${path.join(' > ')}`),
    ...(text ? [`text: ${text.slice(0, 100)}${text.length > 100 ? '…' : ''}`] : []),
    ...media.slice(0, 3).map(({ url, alt }) => `picture: ${url}${alt ? ` (${alt})` : ''}`),
    ...(media.length > 3 ? [`… and ${counted(media.length - 3, 'more picture')}`] : []),
    ...variants.slice(0, variantsShown).map(({ sku, selection, price, compareAtPrice, gtin, stock }) => {
      const chosen = selection.map(({ option, value }) => `${option} ${value}`).join(', ')
      const before = compareAtPrice ? ` (was ${compareAtPrice.amount})` : ''
      return `${sku}${chosen ? `: ${chosen}` : ''}, ${price.amount} ${price.currency}${before}, ${stock} in stock${gtin ? `, GTIN ${gtin}` : ''}`
    }),
    ...(variants.length > variantsShown ? [`… and ${counted(variants.length - variantsShown, 'more variant')}`] : []),
  ]
}

const statuses: Record<CatalogProduct['status'], string> = { ACTIVE: 'on sale', DRAFT: 'a draft', ARCHIVED: 'archived' }
