import { withoutHidden } from '@micromart/input'
import { isInCents, withoutCents } from './cents.ts'
import { columnNames, type Role, roles, weakNames, weakPriceNames, weakStockNames } from './column-names.ts'
import { composedSale } from './composed-sale.ts'
import { isOfExtras } from './extras.ts'
import { currencyNamed, type FurtherColumn, furtherColumnsIn, isFurtherColumn, pricesApart } from './further-prices.ts'
import { isOfGtins } from './gtin-names.ts'
import { coreOfHeading, normalHeading } from './normal-heading.ts'
import { type OptionColumns, optionColumnsIn } from './option-columns.ts'
import { isSaleDate } from './sale-dates.ts'
import { withoutTax } from './tax-words.ts'
import { woocommerceOrder } from './woocommerce-order.ts'
import { asksYesOrNo, isAnswered } from './yes-or-no.ts'

export interface Column {
  index: number
  /** As the file has it. */
  heading: string
}

/** Which columns hold what. */
export interface Columns {
  /** As the file has them. */
  headings: readonly string[]
  /** The same, as `normalHeading` spells them. */
  normal: readonly string[]
  byRole: ReadonlyMap<Role, readonly Column[]>
  /** Pairs such as `Option1 Name` and `Option1 Value`. */
  options: readonly OptionColumns[]
  /** The currency that the heading of the price names. */
  currency: string | undefined
  /** Prices in further currencies than the file's own. */
  further: readonly FurtherColumn[]
  /** What a group's column holds is the id of the row that leads it. */
  groupIsId: boolean
  /** Places of columns of what customers choose or type in besides. */
  extras: readonly number[]
  /** Places of columns of prices that count cents. */
  cents: ReadonlySet<number>
  /** Places of columns that hold a category each, from the top of the tree down. */
  levels: readonly number[]
  /** Places of columns that may say that a thing is a gift card. */
  kinds: readonly number[]
  /** Places of columns that say whether the sale price holds. */
  saleFlags: readonly number[]
}

/** Headings that people give for a role by hand; no heading at all says that no column holds it. */
export type Mapping = Readonly<Partial<Record<Role, readonly string[]>>>

const numberedPicture =
  /^(?:product |produkt ?|item |ps item |other |p |main |additional |extra |media |product media gallery |weiteres |autre |otra |altra |andere |dodatkowe )?(?:image|images|asset|picture|oxpic|photo|bild|img|imagen|immagine|imagem|görsel|bildpfad|obrazek|obrázek|obraz|zdjęcie|foto|afbeelding|billede|bilde|kuva|kép|изображение|фото|画像|商品画像|hình|ảnh|图片|圖片|이미지|รูปภาพ)s?(?: file| url| link| src| pfad| path| extra)* ?\d+(?: url| src| link| pfad| path)*$/u
const numberedAlt =
  /^(?:product )?(?:image|bild|immagine|imagen) ?(?:description|alt|alt text) ?\d+$|^(?:image|bild) ?\d+ (?:alt|alt text|description)$/u

/**
 * Finds out what each column of a file holds, from its header alone. Columns that hold nothing we know are left out.
 * @param currency whose prices are meant, where columns have them in several
 */
export function columnsOf(cells: readonly string[], mapping: Mapping = {}, currency?: string): Columns {
  const inOrder = woocommerceOrder(cells)
  const headings = cells.map((heading, index) => {
    const normal = normalHeading(heading)
    const placed = inOrder.get(index)
    return { index, heading: heading.trim(), normal: placed === undefined || isOther(normal, placed) ? normal : placed }
  })
  const mapped = new Set(Object.values(mapping).flat())
  const spelt = headings.map(({ heading }) => heading)
  const free = headings.filter(({ heading }) => !mapped.has(heading) && !isFurtherColumn(heading, spelt))
  const header = headerOf(free)
  const byRole = new Map<Role, readonly Column[]>()
  for (const role of roles) {
    const given = mapping[role]
    const columns = given
      ? given.flatMap((name) => headings.filter(({ heading }) => heading === name))
      : columnsFor(role, header)
    if (columns.length > 0)
      byRole.set(
        role,
        columns.map(({ index, heading }) => ({ index, heading })),
      )
  }
  // A text that a product is known by is not told of it again.
  const named = byRole.get('name')?.[0]
  const texts = byRole
    .get('description')
    ?.filter(({ index }) => mapping.description !== undefined || index !== named?.index)
  if (texts?.length === 0) byRole.delete('description')
  else if (texts) byRole.set('description', texts)
  const before = byRole.get('compareAt')
  // Where nothing else is a price, that of a list or of shelves is.
  if (before && mapping.price === undefined && !byRole.has('price') && !byRole.has('salePrice'))
    byRole.set('price', before)
  const apart = pricesApart(byRole, currency)
  const prices = apart.byRole.get('price') ?? []
  return {
    headings: headings.map(({ heading }) => heading),
    normal: headings.map(({ normal }) => normal),
    byRole: apart.byRole,
    options: optionColumnsIn(free),
    currency: prices.map(currencyNamed).find(Boolean) ?? currencyOfAll(headings),
    further: [...furtherColumnsIn(spelt), ...apart.further],
    groupIsId: /\bid\b/.test(normalHeading(byRole.get('group')?.[0]?.heading ?? '')),
    extras: headings.flatMap(({ index, normal }) => (isOfExtras(normal) ? index : [])),
    cents: new Set(headings.flatMap(({ index, normal }) => (isInCents(normal) ? index : []))),
    levels: levelsIn(headings),
    kinds: headings.flatMap(({ index, normal }) => (kinds.has(normal) ? index : [])),
    saleFlags: headings.flatMap(({ index, normal }) => (isSaleFlag(normal) ? index : [])),
  }
}

const rolesOf = new Map<string, Role[]>()
for (const role of roles) for (const name of columnNames[role]) rolesOf.set(name, [...(rolesOf.get(name) ?? []), role])

/** Whether a heading is known to hold something else than what stands at its place. */
const isOther = (normal: string, placed: string): boolean => {
  const known = rolesOf.get(normal)
  return known !== undefined && !rolesOf.get(placed)?.some((role) => known.includes(role))
}

const saleFlags = new Set(['on sale', 'onsale', 'is on sale', 'sale active', 'special active'])

/** `Sonderpreis aktiv` as well. */
const isSaleFlag = (normal: string) => {
  const [, price] = /^(.+) (?:active|aktiv|actif|activo|attivo|ativo|aktywna|активна|enabled)$/u.exec(normal) ?? []
  return saleFlags.has(normal) || (price !== undefined && columnNames.salePrice.includes(price))
}

/** eBay has it in what stands above a column of its own: `*Action(SiteID=UK|Currency=GBP)`. */
const currencyOfAll = (headings: readonly Column[]) =>
  headings.map(({ heading }) => /\bCurrency=([A-Z]{3})\b/.exec(heading)?.[1]).find(Boolean)

const kinds = new Set(['type', 'product type', 'item type', 'typ', 'tipo', 'gift card', 'is gift card'])

const level =
  /^(?:kategorie ebene|category level|kategorie|category|catégorie|categoría|categoria|categorie|kategoria|kategori|категория|カテゴリー?|p cat|ic group) ?(\d+)(?: de| en)?$/

const levelsIn = (headings: readonly Heading[]): number[] =>
  headings
    .flatMap(({ index, normal }) => {
      const number = level.exec(normal)?.[1]
      return number === undefined ? [] : { index, number: Number(number) }
    })
    .sort((a, b) => a.number - b.number)
    .map(({ index }) => index)

interface Heading extends Column {
  normal: string
}

interface Header {
  all: readonly Heading[]
  byNormal: ReadonlyMap<string, readonly Heading[]>
  byCore: ReadonlyMap<string, readonly Heading[]>
}

function headerOf(all: readonly Heading[]): Header {
  const by = (spelt: (normal: string) => string) => {
    const found = new Map<string, Heading[]>()
    for (const heading of all) {
      const name = spelt(heading.normal)
      found.set(name, [...(found.get(name) ?? []), heading])
    }
    return found
  }
  return { all, byNormal: by(unlinked), byCore: by(coreOfHeading) }
}

// Of shorter names, letters run together by chance.
const squashable = 8

const linking =
  /(?<=[\p{L}']) (?:d[eui]|de la|de l'|de las|de los|de les|des|del|della|delle|dell'|da|do|d') ?(?=\p{L})/gu

/** A heading without what only links its words: `ID de producto` and `ID del producto` are `id producto`. */
const unlinked = (normal: string): string => normal.replace(linking, ' ')

const unlinkedNames = new Map(roles.map((role) => [role, columnNames[role].map(unlinked)]))

/** Names as files write them that know no blanks. */
const squashed = new Map(
  roles.map((role) => [
    role,
    new Set(columnNames[role].filter(({ length }) => length > squashable).map((name) => name.replaceAll(' ', ''))),
  ]),
)

const product = /^product(?=\p{L})/u

const hasPrice = (headings: readonly Heading[]) =>
  headings.some(({ normal }) => columnNames.price.includes(withoutTax(withoutCents(normal))))

const isPriced = (byNormal: Header['byNormal']) => columnNames.currency.some((name) => byNormal.has(name))

/** What is told with its tax or without. */
const priced = new Set<Role>(['price', 'salePrice', 'compareAt'])

const stockAsked = (headings: readonly Heading[]) =>
  headings.filter(({ heading, normal }) => asksYesOrNo(heading) && columnNames.stock.includes(normal))

function columnsFor(role: Role, { all: headings, byNormal, byCore }: Header): readonly Heading[] {
  const names = columnNames[role]
  const tries = [
    () => [
      ...(unlinkedNames.get(role) ?? []).flatMap((name) => byNormal.get(name) ?? []),
      ...(role === 'available' ? stockAsked(headings) : []),
      ...(role === 'gtin' ? headings.filter(({ normal }) => isOfGtins(normal)) : []),
    ],
    () => names.flatMap((name) => byCore.get(name) ?? []),
    () =>
      headings.filter(({ normal }) => squashed.get(role)?.has(normal) || names.includes(normal.replace(product, ''))),
    () => (role === 'name' ? weakNames.flatMap((name) => byNormal.get(name) ?? []).slice(0, 1) : []),
    () => (role === 'price' && isPriced(byNormal) ? weakPriceNames.flatMap((name) => byNormal.get(name) ?? []) : []),
    () => headings.filter(({ normal }) => isSaleDate(role, normal)),
    () => (priced.has(role) ? headings.filter(({ normal }) => names.includes(withoutTax(withoutCents(normal)))) : []),
    () => (role === 'stock' && hasPrice(headings) ? weakStockNames.flatMap((name) => byNormal.get(name) ?? []) : []),
    () => (role === 'withheld' ? headings.filter(({ normal }) => composedSale(normal) === 'withheld') : []),
  ]
  // Whatever withholds a thing does, however many columns say so.
  const tried =
    role === 'withheld'
      ? tries.flatMap((tell) => tell())
      : tries.reduce<readonly Heading[]>((known, tell) => (known.length > 0 ? known : tell()), [])
  const found = isAnswered(role) ? tried : tried.filter(({ heading }) => !asksYesOrNo(heading))
  const numbered = role === 'images' ? numberedPicture : role === 'imageAlt' ? numberedAlt : undefined
  const more = numbered ? headings.filter((heading) => numbered.test(heading.normal) && !found.includes(heading)) : []
  return [...new Set([...found, ...more])]
}

// What shops write where they have nothing to say.
const nothing = new Set(['', 'null', 'none', 'n/a', 'na', 'nan', 'nil', 'undefined', '-', '--', '[]', '{}', '""'])

/** The row's first value that says something, among a role's columns. */
export function cellOf(columns: Pick<Columns, 'byRole'>, cells: readonly string[], role: Role): string | undefined {
  for (const { index } of columns.byRole.get(role) ?? []) {
    const text = textOf(cells[index], { prose: role === 'description' })
    if (text !== undefined) return text
  }
  return undefined
}

/** All of the row's values for a role that say something. */
export function cellsOf(columns: Pick<Columns, 'byRole'>, cells: readonly string[], role: Role): string[] {
  return (columns.byRole.get(role) ?? []).flatMap(({ index }) => textOf(cells[index]) ?? [])
}

// An apostrophe that keeps a spreadsheet from calculating what follows, or from making a number of digits; `'90s` has one of its own.
const guard = /^'(?=[=+\-@\t\r]|\d+$)/

/** The text of a cell, if it says anything; without what nobody sees, less of which is hidden in what is written at length (`prose`). */
export function textOf(cell: string | undefined, { prose } = { prose: false }): string | undefined {
  const told = withoutHidden((cell ?? '').replaceAll('\u0000', ''), { prose }).trim()
  const text = told.startsWith("'") ? told.replace(guard, '') : told
  return nothing.has(text.toLowerCase()) ? undefined : text
}
