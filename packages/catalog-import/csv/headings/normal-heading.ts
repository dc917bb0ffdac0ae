// Words that say nothing about what a column holds.
// A language, as some shops put before or behind the columns of their texts.
const language =
  /^(?:nl|de|fr|en|us|uk|es|it|pl|pt|da|sv) (?=\p{L})|(?<=\p{L}) (?:nl|de|fr|en|gb|es|it|pl|pt|da|sv|cs|sk|hu|ru)(?: (?:de|gb|us|fr|es|it|nl|pl|at|ch|be|br|pt))?$/gu
const idle =
  /^宝贝|^(?:products?|item|article|artikel|produkt|variant|variation|goods|商品|the)\s+|\s+(?:value|values|text|number)$/gu

// What tells two columns of prices apart.
const tax =
  /\bht\b|\bttc\b|\btax|taxe|\bvat\b|brutto|netto|\bnet\b|\bgross\b|\biva|impuest|impost|mw\.?st|ust\b|ндс|налог|podat|btw|moms|dph|税|부가세|belasting/iu

// Asides that make another thing of a column: its tax, its number, a field that a shop has added.
const telling = new RegExp(
  `${tax.source}|^.\\d+.$|metafields|^.(?:in )?(?:cents?|ct|centimes|pence|groszy|öre|øre).$`,
  'iu',
)

// A weight's unit is read off the heading itself.
const weighed =
  /((?:^|\s)\S*(?:gewicht|weight|poids|peso|waga|vikt|vægt|hmotnost|вес))(?:\sin)?\s(?:kg|g|gr|lbs?|oz)\s*$/u

// Behind what a column holds.
const currency =
  /(?:\sin)?\s(?:eur|usd|gbp|jpy|cny|chf|pln|czk|huf|sek|nok|dkk|ron|bgn|rub|uah|try|inr|krw|brl|mxn|cad|aud|sgd|myr|thb|vnd|idr|php|euro|€|\$|£|¥|₽|zł|kč|ft|руб|грн|kr)\s*$/u

/** No heading is longer: what is was never one. */
const longest = 300

// What stands around the field's name: of Zen Cart and osCommerce, `v_products_name_1`; of Shopee,
// `et_title_variation_price`; of Faire, `USD Unit Retail Price`; of eBay, `*C:Brand`; of BaseLinker, `quantity_bl_1001`; of Saleor, `default-channel (channel price amount)`.
const around: readonly [RegExp, string][] = [
  [/^v_(?:products?_)?(.+?)(?:_1)?$/i, '$1'],
  [/^et[_ ]title[_ ]((?:product|variation)[_ ](?:id|name|sku|price|stock)|parent[_ ]sku)$/i, '$1'],
  [/^[A-Z]{3} unit retail price$/i, 'price'],
  [/^\*?C:(.+)$/, '$1'],
  [/^price_brutto_\d+$/i, 'price gross'],
  [/^quantity_(?:bl_)?\d+$/i, 'stock quantity'],
  [/^.+ \(channel price amount\)$/i, 'price'],
  [/^.+ \(channel currency code\)$/i, 'currency'],
  [/^.+ \(channel published\)$/i, 'published'],
  [/^.+ \(channel visible in listings\)$/i, 'visibility'],
  [/^.+ \(warehouse quantity\)$/i, 'stock quantity'],
]

/**
 * A heading as the list above spells it: lower case, words apart, no units. `finalPrice`, `FINAL_PRICE` and
 * `Final price (EUR)` are all `final price`; `Price (tax incl.)` is `price tax incl`.
 */
export function normalHeading(heading: string): string {
  const field = around.reduce((told, [pattern, name]) => told.replace(pattern, name), heading.slice(0, longest).trim())
  return (
    field
      .replace(/(?:\bn[°º]|№)(?!\p{L})/giu, ' ')
      .normalize('NFKC')
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, (aside) => (telling.test(aside) ? ` ${aside.slice(1, -1)} ` : ' '))
      // `finalPrice`, but not `eBay`.
      .replace(/(?<=\p{L}\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      // Of a Turkish capital I.
      .replaceAll('\u0307', '')
      .replace(/\bmw\.? ?st\b/g, 'mwst')
      .replace(/#\s*$/, ' number')
      .replace(/[_\-./:*#@?!¿¡;]+|,(?=\s)/g, ' ')
      .replace(currency, ' ')
      .replace(weighed, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** The heading without words such as `product` or `variant`, for when the whole of it is not known. */
export const coreOfHeading = (normal: string): string => normal.replace(language, '').replace(idle, '').trim()
