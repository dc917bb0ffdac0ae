import { type ReasonWords, reasonIn } from '@micromart/catalog-import'

const quoted = (text: string) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
const parts = {
  details: 'texts',
  categories: 'categories',
  price: 'price',
  weight: 'weight',
  gtin: 'trade number',
  stock: 'stock',
  status: 'state',
  options: 'options',
  'new variants': 'new variants',
} as const
const fields = { name: 'name', description: 'description', brand: 'brand', categories: 'categories', media: 'pictures' }
const gtinFaults = {
  'check digit': 'trade numbers whose last digit does not fit the others',
  'no number': 'what is no trade number (GTIN, EAN, UPC, ISBN)',
  rounded: 'what a spreadsheet has left of longer trade numbers',
}
const grams = (weight: number | null) => (weight === null ? 'not stated' : `${weight} g`)
const states = { ACTIVE: 'on sale', DRAFT: 'draft', ARCHIVED: 'off the shelf' }
const missing = { name: 'name', price: 'price' }

const otherFiles = {
  workbook: 'This is a workbook. Save the sheet as CSV (“CSV UTF-8” in Excel), and bring that.',
  packed: 'This is a packed file that cannot be read. Unpack it, and bring the CSV file in it.',
  picture: 'This is a picture, and no CSV file.',
  document: 'This is a document, and no CSV file.',
  page: 'This is a web page, and no CSV file. Export the list as CSV, and bring that.',
  data: 'This is JSON or XML, and no CSV file. Export the list as CSV, and bring that.',
  binary: 'This is no text, and so no CSV file.',
}

const words: ReasonWords = {
  'not-csv': ({ kind }) => otherFiles[kind],
  empty: () => 'The file is empty.',
  'encoding-unknown': ({ encoding }) => `There is no encoding ${quoted(encoding)}.`,
  'encoding-untold': () =>
    'How the file’s letters are written cannot be told. Say below how, and look again, or save it as “CSV UTF-8” and bring it again.',
  'only-combinations': () =>
    'The file has combinations of products, and not the products. Bring the file of the products, and this one as the second.',
  'columns-untold': (reason) =>
    `No column can be taken for ${reason.missing.map((one) => missing[one]).join(' or ')}. Say below which it is, and look again.`,
  'mapped-column-missing': ({ heading }) => `The file has no column ${quoted(heading)}.`,
  'shop-away': ({ said }) => `The shop, or a part of it, does not answer just now (${said}).`,
  'shop-refuses': ({ said }) => `The shop refuses: ${said}`,
  interrupted: () => 'It was interrupted.',

  'row-quote-open': () => 'the row cannot be read: a quote is never closed',
  'row-too-long': ({ most }) => `the row is longer than ${most} characters: is a quote never closed?`,
  'row-malformed': ({ said }) => `the row cannot be read${said === null ? '' : `: ${said}`}`,
  'quote-never-closed': () => 'from here to the end of the file a quote is never closed',
  'letters-lost': ({ encoding }) => `it has letters that cannot be read as ${encoding}`,
  'row-misfit': ({ columns, header }) => `it has ${columns} columns, the header has ${header}`,

  'price-unreadable': ({ said }) => `${quoted(said)} is no price`,
  'price-lowest': ({ said }) => `${quoted(said)} is the lowest of several prices, not one price`,
  'price-several': ({ said }) => `${quoted(said)} is not one price`,
  'price-negative': ({ said }) => `the price ${quoted(said)} is below 0`,
  'price-too-high': ({ said }) => `the price ${quoted(said)} is more than one piece may cost`,
  'currency-untold': () => 'its currency is not told: say it below',
  'currency-unknown': ({ said }) => `${quoted(said)} is no currency`,

  'no-name': () => 'it has no name',
  'no-price': () => 'it has no price',
  'price-zero': () => 'its price is 0; say below whether what costs nothing goes on sale',
  'parent-missing': () => 'the product that it belongs to is not in the file',
  'sums-up': () => 'it sums up other rows',
  'nothing-sellable': () => 'nothing of it can be sold',
  'too-many-variants': ({ variants, most }) => `it has ${variants} variants, more than ${most}`,
  'too-many-options': ({ options, most }) => `it varies by ${options} options, more than ${most}`,
  'option-missing': ({ option }) => `it has no ${option}, which the product’s first row has`,
  'option-unknown': ({ option }) => `it has ${option}, which the product’s first row has not`,
  'currency-differs': ({ currency, first }) => `its price is in ${currency}, the product’s first in ${first}`,
  'offers-nothing-new': ({ line }) => `it offers nothing that line ${line} does not`,
  'same-product-otherwise': ({ line }) => `line ${line} has the same product otherwise`,
  'sku-taken': ({ line }) => `line ${line} has its item number already`,
  bundle: () => 'a bundle is put together by the customer, which this shop has not',
  grouped: () => 'a grouped product has no price of its own; what it is made of is sold by itself',
  'no-own-price': ({ type }) => `a ${type} product has no price of its own, which this shop needs`,
  'shop-will-not': ({ path, said }) => (path === null ? said : `${path}: ${said}`),
  'shop-silent': () => 'the shop gave no answer',
  'category-refused': ({ category, said }) => `category ${quoted(category)}: ${said}`,

  'variant-left-out': () => 'this variant is not for sale: it is left out',
  'price-zero-draft': () => 'its price is 0: a draft, unless what costs nothing goes on sale',
  'price-rounded': ({ said, amount, currency }) => `the price ${quoted(said)} is rounded to ${amount} ${currency}`,
  'sale-price-left-out': ({ because }) => `its sale price is left out: ${reasonIn(words, because)}`,
  'sale-dates-untold': ({ said }) =>
    `whether its sale is on cannot be told by ${quoted(said)}: its sale price is left out`,
  'further-price-left-out': ({ currency, because }) =>
    `its price in ${currency} is left out: ${reasonIn(words, because)}`,
  'stock-negative': ({ said }) => `the stock ${quoted(said)} is below 0: taken for 0`,
  'stock-too-much': ({ said, most }) => `the stock ${quoted(said)} is more than can be counted: taken for ${most}`,
  'stock-unread': ({ said }) => `the stock ${quoted(said)} is no number: taken as if it were not counted`,
  'number-rounded': ({ said, heading }) =>
    `a spreadsheet has left ${quoted(said)} of a longer number in ${quoted(heading)}: it is taken for none`,
  'value-made-date': ({ said, option }) =>
    `${quoted(said)} of ${quoted(option)} looks as if a spreadsheet had made a date of a value: it is taken as it is`,
  'status-unknown': ({ said, heading }) => `nobody knows what ${quoted(said)} in ${quoted(heading)} means: a draft`,
  'pictures-are-paths': () => 'its pictures are paths of the shop it comes from: say below where they are',
  'pictures-taken-as-ours': ({ below }) => `its pictures are taken as paths of this shop, below ${below}`,
  'gift-card': () => 'a gift card, which this shop cannot issue: a draft',
  'choices-untold': () =>
    'what is chosen of it is named by ids: its variants are called by their numbers, and it is a draft',
  'ordered-ahead': () => 'it can only be ordered ahead: no pieces in stock',
  worn: ({ said }) => `it is not new (“${said}”), which this shop has no place for: say so in its text`,
  'skus-in-order': () => 'its item numbers are taken to stand in the order of what is chosen',
  'skus-untold': () => 'which of its item numbers is of which choice is not told: they are made of its name',
  'extras-left-out': () =>
    'what customers choose besides or type in, such as an engraving, is left out, with what it would add to the price',
  'store-view': ({ view }) => `texts of the store view ${quoted(view)} are left out`,
  'sold-elsewhere': () => 'it is sold on another site: a draft',
  'variant-beyond': ({ sku }) => `${sku} cannot be added: the product here has other options`,
  'choice-stays': ({ sku }) =>
    `${sku} is chosen by other options or values here, and stays so: what differs of its price, weight, trade number and stock is changed`,
  'archived-here': () => 'it is here already, off the shelf, and stays so',
  'stays-off-sale': ({ status }) =>
    `here it is ${status === 'DRAFT' ? 'a draft' : 'off the shelf'}, and no column says whether it is for sale: it stays so`,
  'change-refused': ({ of, sku, because }) =>
    `${parts[of]}${sku === null ? '' : ` of ${sku}`}: ${reasonIn(words, because)}`,

  'prices-net': () => 'Its prices are without tax, and are taken as they are.',
  'joined-lines': ({ from, name }) => `Its lines from ${from} on are those of ${name}.`,
  'letters-encoded-twice': ({ line }) =>
    `Some letters, from line ${line} on, were encoded twice, as in FÃ¼r: they are read as they were meant.`,
  'gtins-left-out': ({ because, rows, line, said, heading }) =>
    `${quoted(heading)} has ${gtinFaults[because]} in ${rows} ${rows === 1 ? 'row' : 'rows'}, the first in line ${line}: ${quoted(said)}. They go in without.`,
  'headings-below': ({ line }) => `Its headings stand in line ${line}; what is above is left out.`,

  'changed-details': ({ field, from, to }) => `${fields[field]}: ${quoted(from)} → ${quoted(to)}`,
  'changed-price': ({ sku, from, to }) => `price of ${sku}: ${from.amount} → ${to.amount} ${to.currency}`,
  'added-price': ({ sku, to }) => `price of ${sku}: ${to.amount} ${to.currency} as well`,
  'removed-price': ({ sku, from }) => `price of ${sku}: ${from.amount} ${from.currency} no more`,
  'changed-weight': ({ sku, from, to }) => `weight of ${sku}: ${grams(from)} → ${grams(to)}`,
  'changed-gtin': ({ sku, from, to }) => `trade number of ${sku}: ${from ?? 'none'} → ${to ?? 'none'}`,
  'changed-stock': ({ sku, from, to }) => `stock of ${sku}: ${from} → ${to}`,
  'changed-status': ({ from, to }) => `${states[from]} → ${states[to]}`,
  'added-values': ({ option, values }) => `new in ${option}: ${values.map(quoted).join(', ')}`,
  'added-variant': ({ sku }) => `new variant ${sku}`,
  'withdrawn-variant': ({ sku }) => `variant ${sku} withdrawn`,

  'undo-refused': ({ of, said }) => `${of}: ${said}`,
  'changed-since': ({ product, change }) => `${product}, changed since: ${reasonIn(words, change)}`,
  'variant-gone': ({ product, sku }) => `${product}: the variant ${sku} is sold no more, and stays as it was`,
  'drafts-archived': ({ count }) =>
    `${count} ${count === 1 ? 'draft is' : 'drafts are'} off the shelf: nothing that was on sale becomes a draft again`,
  'variant-stays': ({ sku }) => `the variant ${sku} stays; withdraw it on its product’s page`,
}

/** What an import has to say. */
export const importReasons = words
