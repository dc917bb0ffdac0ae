import type { ChangedPart, Reason, ShownPrice } from './reason.ts'
import { type ReasonWords, reasonIn } from './reason-words.ts'

const quoted = (text: string) => JSON.stringify(text)
const cut = (text: string) => quoted(text.length > 60 ? `${text.slice(0, 60)}…` : text)
const all = (names: readonly string[]) => names.map(quoted).join(', ')
const grams = (weight: number | null) => (weight === null ? 'not stated' : `${weight} g`)
const money = ({ amount, currency, before }: ShownPrice) =>
  `${amount} ${currency}${before === null ? '' : ` (was ${before})`}`

const ofOne: Partial<Record<ChangedPart, (sku: string) => string>> = {
  price: (sku) => `price of ${sku}`,
  weight: (sku) => `weight of ${sku}`,
  stock: (sku) => `stock of ${sku}`,
}

const otherFiles = {
  workbook:
    'This is a workbook: save the sheet as CSV ("CSV UTF-8" in Excel, LibreOffice or Numbers), and import that.',
  packed: 'This is a packed file that cannot be read: unpack it, and import the CSV file in it.',
  picture: 'This is a picture, and no CSV file.',
  document: 'This is a document, and no CSV file.',
  page: 'This is a web page, and no CSV file: export the list as CSV.',
  data: 'This is JSON or XML, and no CSV file: export the list as CSV, which the shop that it comes from offers beside it.',
  binary: 'This is no text, and so no CSV file.',
}

const gtinFaults = {
  'check digit': 'trade numbers whose last digit does not fit the others',
  'no number': 'what is no trade number (GTIN, EAN, UPC, ISBN)',
  rounded: 'what a spreadsheet has left of longer trade numbers',
}

const words: ReasonWords = {
  empty: () => 'The file is empty.',
  'not-csv': ({ kind }) => otherFiles[kind],
  'encoding-unknown': ({ encoding }) => `There is no encoding ${quoted(encoding)}.`,
  'encoding-untold': ({ nearest }) => {
    const told = nearest.map(({ encoding, reads }) => `${encoding} reads ${quoted(reads)}`).join(', ')
    return `How the file's letters are written cannot be told: say it with --encoding, such as --encoding ${nearest[0]?.encoding ?? 'windows-1252'}. ${told ? `The nearest: ${told}.` : ''}`.trim()
  },
  'only-combinations': () =>
    'The file has combinations of products and not the products: import the file that has them, and give it this one --with.',
  'columns-untold': ({ missing, headings }) =>
    `No column can be taken for the product's ${missing.join(' or ')}: say which it is, as with --map ${missing[0] ?? 'name'}="HEADING", or give the file of the same shop that has it --with. The columns are: ${all(headings)}`,
  'mapped-column-missing': ({ heading, headings }) =>
    `--map names the column ${quoted(heading)}, which the file has not. The columns are: ${all(headings)}`,
  'shop-away': ({ said }) => `The shop cannot be reached: ${said}. Run it again to go on from here.`,
  'shop-refuses': ({ said }) => `The shop refuses: ${said}`,
  interrupted: () => 'It was interrupted. Run it again to go on from here.',

  'row-quote-open': () => 'the row cannot be read: a quote is never closed',
  'row-too-long': ({ most }) =>
    `the row cannot be read: it is longer than ${most} characters; is a quote never closed?`,
  'row-malformed': ({ said }) => `the row cannot be read: ${said ?? 'it is malformed'}`,
  'quote-never-closed': () => 'from here to the end of the file a quote is never closed',
  'letters-lost': ({ encoding }) =>
    `it has letters that cannot be read as ${encoding}; --encoding says how the file is written`,
  'row-misfit': ({ columns, header }) => `it has ${columns} columns, the header has ${header}`,

  'price-unreadable': ({ said }) => `${quoted(said)} is no price`,
  'price-lowest': ({ said }) => `${quoted(said)} is the lowest of several prices, not one price`,
  'price-several': ({ said }) => `${quoted(said)} is not one price`,
  'price-negative': ({ said }) => `the price ${quoted(said)} is below 0`,
  'price-too-high': ({ said }) => `the price ${quoted(said)} is more than one piece may cost`,
  'currency-untold': () => 'the currency is not told; give it with --currency',
  'currency-unknown': ({ said }) => `${quoted(said)} is no currency`,

  'no-name': () => 'it has no name',
  'no-price': () => 'it has no price',
  'price-zero': () => 'its price is 0; --free sells it for nothing',
  'parent-missing': () => 'the product that it belongs to is not in the file',
  'sums-up': () => 'it sums up other rows',
  'nothing-sellable': () => 'nothing of it can be sold',
  'too-many-variants': ({ variants, most }) => `it has ${variants} variants, more than ${most}`,
  'too-many-options': ({ options, most }) => `it varies by ${options} options, more than ${most}`,
  'option-missing': ({ option }) => `it has no ${option}, which the product's first row has`,
  'option-unknown': ({ option }) => `it has ${option}, which the product's first row has not`,
  'currency-differs': ({ currency, first }) => `its price is in ${currency}, the product's first in ${first}`,
  'offers-nothing-new': ({ line }) => `it offers nothing that line ${line} does not`,
  'same-product-otherwise': ({ line }) => `line ${line} has the same product otherwise`,
  'sku-taken': ({ line }) => `line ${line} has its SKU already`,
  bundle: () => 'a bundle is put together by the customer, which this shop has not',
  grouped: () => 'a grouped product has no price of its own; the products it is made of are sold by themselves',
  'no-own-price': ({ type }) => `a ${type} product has no price of its own, which this shop needs`,
  'shop-will-not': ({ path, said }) => (path === null ? said : `${path}: ${said}`),
  'shop-silent': () => 'no answer',
  'category-refused': ({ category, said }) => `category ${quoted(category)}: ${said}`,

  'variant-left-out': () => 'this variant is not for sale: it is left out',
  'price-zero-draft': () => 'its price is 0: a draft; --free puts it on sale',
  'price-rounded': ({ said, amount, currency }) => `the price ${quoted(said)} is rounded to ${amount} ${currency}`,
  'sale-price-left-out': ({ because }) => `its sale price is left out: ${inEnglish(because)}`,
  'sale-dates-untold': ({ said }) =>
    `whether its sale is on cannot be told by ${quoted(said)}: its sale price is left out`,
  'further-price-left-out': ({ currency, because }) => `its price in ${currency} is left out: ${inEnglish(because)}`,
  'stock-negative': ({ said }) => `the stock ${quoted(said)} is below 0: taken for 0`,
  'stock-too-much': ({ said, most }) => `the stock ${quoted(said)} is more than inventory counts: taken for ${most}`,
  'stock-unread': ({ said }) => `the stock ${quoted(said)} is no number: taken as if it were not counted`,
  'number-rounded': ({ said, heading }) =>
    `a spreadsheet has left ${quoted(said)} of a longer number in ${quoted(heading)}: it is taken for none`,
  'value-made-date': ({ said, option }) =>
    `${quoted(said)} of ${quoted(option)} looks as if a spreadsheet had made a date of a value: it is taken as it is`,
  'status-unknown': ({ said, heading }) => `nobody knows what ${quoted(said)} in ${quoted(heading)} means: a draft`,
  'pictures-are-paths': () => 'its pictures are paths of the shop it comes from; give their place with --pictures-from',
  'pictures-taken-as-ours': ({ below }) =>
    `its pictures are taken as paths of this shop, below ${below}: serve them there, or give their place with --pictures-from`,
  'gift-card': () => 'a gift card, which this shop cannot issue: a draft',
  'choices-untold': () =>
    'what is chosen of it is named by ids: its variants are called by their numbers, and it is a draft until somebody names them',
  'ordered-ahead': () => 'it can only be ordered ahead: no pieces in stock',
  worn: ({ said }) => `it is not new (${quoted(said)}), which this shop has no place for: say so in its text`,
  'skus-in-order': () => 'its SKUs are taken to stand in the order of what is chosen',
  'skus-untold': () => 'which of its SKUs is of which choice is not told: they are made of its name',
  'extras-left-out': () =>
    'what customers choose besides or type in, such as an engraving, is left out, with what it would add to the price',
  'store-view': ({ view }) => `texts of the store view ${quoted(view)} are left out; only the main ones are taken`,
  'sold-elsewhere': () => 'it is sold on another site: a draft',
  'variant-beyond': ({ sku }) => `${sku} cannot be added: the product here has other options`,
  'choice-stays': ({ sku }) =>
    `${sku} is chosen by other options or values here, and stays so: what differs of its price, weight, trade number and stock is changed`,
  'archived-here': () =>
    'it is here already, off the shelf, and stays so; --update puts on sale what a column says is for sale',
  'stays-off-sale': ({ status }) =>
    `it is ${status === 'DRAFT' ? 'a draft' : 'off the shelf'} here, and no column says whether it is for sale: it stays so`,
  'change-refused': ({ of, sku, because }) => `${sku === null ? of : (ofOne[of]?.(sku) ?? of)}: ${inEnglish(because)}`,

  'prices-net': () => 'its prices are without tax, and are taken as they are',
  'joined-lines': ({ from, name }) => `its lines from ${from} on are those of ${name}`,
  'letters-encoded-twice': ({ line }) =>
    `some letters, from line ${line} on, were encoded twice, as in FÃ¼r: they are read as they were meant`,
  'gtins-left-out': ({ because, rows, line, said, heading }) =>
    `${quoted(heading)} has ${gtinFaults[because]} in ${rows} ${rows === 1 ? 'row' : 'rows'}, the first in line ${line}: ${quoted(said)}; they go in without`,
  'headings-below': ({ line }) => `its headings stand in line ${line}; what is above is left out`,

  'changed-details': ({ field, from, to }) => `${field}: ${cut(from)} -> ${cut(to)}`,
  'changed-price': ({ sku, from, to }) => `price of ${sku}: ${money(from)} -> ${money(to)}`,
  'added-price': ({ sku, to }) => `price of ${sku}, in ${to.currency} as well: ${money(to)}`,
  'removed-price': ({ sku, from }) => `price of ${sku}, in ${from.currency} no more: ${money(from)}`,
  'changed-weight': ({ sku, from, to }) => `weight of ${sku}: ${grams(from)} -> ${grams(to)}`,
  'changed-gtin': ({ sku, from, to }) => `trade number of ${sku}: ${from ?? 'none'} -> ${to ?? 'none'}`,
  'changed-stock': ({ sku, from, to }) => `stock of ${sku}: ${from} -> ${to}`,
  'changed-status': ({ from, to }) => `status: ${from} -> ${to}`,
  'added-values': ({ option, values }) => `${option}, new: ${all(values)}`,
  'added-variant': ({ sku }) => `new variant ${sku}`,
  'withdrawn-variant': ({ sku }) => `variant ${sku} withdrawn`,

  'undo-refused': ({ of, said }) => `${of}: ${said}`,
  'changed-since': ({ product, change }) =>
    `${product}: changed since, so it stays; --force puts it back: ${inEnglish(change)}`,
  'variant-gone': ({ product, sku }) => `${product}: the variant ${sku} is sold no more, and stays as it was`,
  'drafts-archived': ({ count }) =>
    `${count} ${count === 1 ? 'draft' : 'drafts'} archived: nothing that was on sale becomes a draft again`,
  'variant-stays': ({ sku }) => `the variant ${sku} stays: which product has it was not written down`,
}

/** A reason in the words of the command line, which name its options. */
export const inEnglish = (reason: Reason): string => reasonIn(words, reason)
