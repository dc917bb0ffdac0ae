import { hasAll, hasAny, type Platform } from './platform.ts'

/** Systems whose files need no more than to know what their columns are called. */
export const byColumns: readonly Platform[] = [
  {
    name: 'JTL',
    writes: ({ normal }) =>
      normal.some((name) =>
        /^(?:kategorie ebene \d+|std vk brutto|std vk netto|variationswert(?:name)? \d+|vaterartikel.*|identifizierungsspalte.*)$/.test(
          name,
        ),
      ),
  },
  {
    name: 'Shopee',
    writes: (columns) =>
      columns.normal.some((name) => /^(?:et title |ps )/.test(name)) ||
      hasAny(columns, 'variation integration no', 'option for variation 1') ||
      hasAll(columns, 'variation id', 'variation name'),
    open: () => (facts, cells) => {
      const variation = cells.at('variation name')
      return variation === undefined || facts.options.length > 0
        ? facts
        : { ...facts, options: variation.split(/\s*,\s*/).map((value) => ({ name: undefined, values: [value] })) }
    },
  },
  {
    name: 'Lazada',
    writes: (columns) =>
      hasAny(columns, 'seller sku', 'sellersku') &&
      hasAny(columns, 'special price', 'specialprice', 'shop sku', 'color family'),
  },
  {
    name: 'Shopware',
    writes: (columns) =>
      hasAny(columns, 'product number', 'productnumber') &&
      hasAny(columns, 'price gross', 'manufacturer name', 'cover media url', 'tax rate'),
  },
  {
    name: 'Ecwid',
    writes: (columns) => hasAny(columns, 'product internal id', 'product is tax exempt', 'compare to price'),
  },
  { name: 'Amazon', writes: (columns) => hasAny(columns, 'asin', 'parent asin') },
]

/** What nobody recognises is read by its columns. */
export const anyShop: Platform = { name: 'no known platform', writes: () => true }
