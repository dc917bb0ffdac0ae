import { categoryPathsBy } from '../category-paths.ts'
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
    name: 'Tiendanube',
    writes: (columns) =>
      hasAny(columns, 'identificador de url', 'identificador url') &&
      hasAny(columns, 'mostrar en tienda', 'exibir na loja'),
    open: () => (facts, cells) => ({
      ...facts,
      categories: categoryPathsBy(cells.at('categorías', 'categorias') ?? '', { between: /,/, below: />/ }),
    }),
  },
  {
    name: 'Shoptet',
    writes: (columns) => hasAll(columns, 'code', 'pair code'),
    open: () => (facts, cells) => ({ ...facts, id: undefined, sku: cells.at('code'), goesBy: [] }),
  },
  {
    name: 'OpenCart',
    writes: (columns) =>
      hasAll(columns, 'product id', 'model') && hasAny(columns, 'stock status id', 'image name', 'tax class id'),
  },
  { name: 'Cafe24', writes: (columns) => hasAny(columns, '자체 상품코드') && hasAny(columns, '진열상태', '판매상태') },
  { name: 'Amazon', writes: (columns) => hasAny(columns, 'asin', 'parent asin') },
]

/** What nobody recognises is read by its columns. */
export const anyShop: Platform = { name: 'no known platform', writes: () => true }
