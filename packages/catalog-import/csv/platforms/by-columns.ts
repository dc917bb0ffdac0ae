import { categoryPathsBy } from '../cells/category-paths.ts'
import { gtinIn } from '../cells/gtin.ts'
import { plainText, shortText } from '../cells/plain-text.ts'
import { list } from '../headings/list.ts'
import { piecesIn } from '../row/stock.ts'
import { odoo } from './odoo.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

const variationNames = list(
  `variation name, tên phân loại, tên phân loại hàng, nama variasi, nome da variação, nombre de la variación, ชื่อตัวเลือกสินค้า, ชื่อตัวเลือก, 商品選項名稱, 规格名称`,
)
const variationIds = list(
  `variation id, mã phân loại, mã phân loại hàng, kode variasi, id da variação, id de la variación, รหัสตัวเลือกสินค้า, รหัสตัวเลือก, 商品選項id, 规格编号`,
)

const slashes = { between: /;/, below: /\// }

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
    // A variant may name the article that it is of by any of its keys.
    open: () => (facts, cells) => {
      const key = cells.at('interner schlüssel')
      return key === undefined ? facts : { ...facts, goesBy: [...facts.goesBy, key] }
    },
  },
  {
    name: 'Shopee',
    writes: (columns) =>
      columns.headings.some((heading) => /^(?:et[_ ]title|ps)[_ ]/i.test(heading)) ||
      hasAny(columns, 'variation integration no', 'option for variation 1') ||
      (hasAny(columns, ...variationIds) && hasAny(columns, ...variationNames)),
    open: () => (facts, cells) => {
      const variation = cells.at(...variationNames)
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
    // `Int:S` is a size of that system's.
    open: () => (facts) => ({
      ...facts,
      options: facts.options.map(({ name, values }) => ({
        name,
        values: values.map((value) => value.replace(/^int\s*:\s*/i, '')),
      })),
    }),
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
    name: 'Webflow',
    writes: (columns) => hasAll(columns, 'product handle', 'main variant image'),
    open: () => (facts, cells) => ({
      ...facts,
      categories: categoryPathsBy(cells.at('product categories') ?? '', { between: /;/, below: /$^/ }),
    }),
  },
  {
    name: 'QuickBooks',
    writes: (columns) => hasAll(columns, 'product service name', 'income account'),
    // Names hold their categories, and of what is sold no more that as well.
    open: () => (facts, cells) => {
      const [, path = '', deleted] = /^(.*?)( \(deleted\))?$/s.exec(cells.at('product service name') ?? '') ?? []
      const names = path.split(':').map(shortText).filter(Boolean)
      return {
        ...facts,
        name: names.at(-1),
        categories: names.length > 1 ? [names.slice(0, -1)] : [],
        status: deleted ? 'ARCHIVED' : facts.status,
        unfit: /^bundle$/i.test(cells.at('type') ?? '') ? { reason: 'bundle' } : facts.unfit,
      }
    },
  },
  {
    name: 'Shopware 5',
    writes: (columns) => hasAll(columns, 'ordernumber', 'mainnumber'),
    open: () => (facts, cells) => ({
      ...facts,
      id: undefined,
      goesBy: [],
      brand: facts.brand ?? cells.at('supplier'),
      description: plainText(cells.at('description long') ?? '') || facts.description,
      options: (cells.at('configurator options') ?? '').split('|').flatMap((pair) => {
        const [, name = '', value = ''] = /^([^:]+):(.+)$/.exec(pair) ?? []
        return name ? [{ name: name.trim(), values: [value.trim()] }] : []
      }),
    }),
  },
  {
    name: 'Zen Cart',
    writes: (columns) => columns.headings.some((heading) => /^v_products_(?:model|name)/i.test(heading)),
    open: () => (facts, cells) => ({
      ...facts,
      sku: cells.at('model') ?? facts.sku,
      categories: categoryPathsBy(cells.at('categories name') ?? '', { between: /;/, below: /\^/ }),
    }),
  },
  {
    name: 'Shift4Shop',
    writes: (columns) => hasAll(columns, 'catalogid', 'id', 'name'),
    open: () => (facts, cells) => ({
      ...facts,
      sku: facts.id,
      categories: categoryPathsBy(cells.at('categories') ?? '', { between: /@/, below: /\// }),
    }),
  },
  {
    name: 'Volusion',
    writes: (columns) => hasAll(columns, 'productcode', 'productname'),
    open: () => (facts, cells) => ({ ...facts, stock: piecesIn(cells.at('stockstatus') ?? '').pieces ?? facts.stock }),
  },
  {
    name: 'xt:Commerce',
    writes: (columns) => hasAll(columns, 'products model') && hasAny(columns, 'external id', 'products master model'),
    open: ({ normal }) => {
      const named = normal.filter((name) => /^attr \d+(?: [a-z]{2})?$/.test(name))
      return (facts, cells) => {
        const [model, parent] = [cells.at('products model'), cells.at('products master model')]
        return {
          ...facts,
          kind: parent === undefined ? facts.kind : 'variant',
          ...{ id: undefined, sku: model, group: parent, belongs: parent, goesBy: model === undefined ? [] : [model] },
          options: named.flatMap((name) => {
            const [option, value] = [cells.at(name), cells.at(name.replace('attr', 'attr value'))]
            return option && value ? [{ name: shortText(option), values: [shortText(value)] }] : []
          }),
        }
      }
    },
  },
  { name: 'Gambio', writes: (columns) => hasAll(columns, 'p id', 'p model') },
  odoo,
  {
    name: 'Lightspeed Retail',
    writes: (columns) => hasAll(columns, 'handle', 'supply price', 'retail price'),
    open: () => (facts, cells) => {
      const counts = cells.matching(/^inventory /).map((cell) => piecesIn(cell).pieces ?? 0)
      const counted = counts.length > 0 && cells.at('track inventory') !== '0'
      return { ...facts, stock: counted ? counts.reduce((sum, count) => sum + count, 0) : undefined }
    },
  },
  {
    name: 'Shoper',
    writes: (columns) =>
      hasAll(columns, 'product code', 'producer') && hasAny(columns, 'stock warnlevel', 'other price'),
    open: () => (facts, cells) => ({ ...facts, categories: categoryPathsBy(cells.at('category') ?? '', slashes) }),
  },
  {
    name: 'IdoSell',
    writes: ({ headings }) => headings.some((heading) => /^\/.*@/.test(heading)),
    open: () => (facts, cells) => ({ ...facts, categories: categoryPathsBy(cells.at('category name') ?? '', slashes) }),
  },
  { name: 'Cafe24', writes: (columns) => hasAny(columns, '자체 상품코드') && hasAny(columns, '진열상태', '판매상태') },
  {
    name: 'OTTO',
    writes: (columns) => hasAll(columns, 'product reference', 'product line'),
    open: () => (facts, cells) => {
      const reference = cells.at('product reference')
      return { ...facts, id: undefined, group: reference, belongs: reference, goesBy: [] }
    },
  },
  {
    name: 'Amazon',
    writes: (columns) =>
      hasAny(columns, 'asin', 'parent asin', 'asin1', 'parentage', 'parent child', 'feed product type'),
    // Of its reports, where another column says what kind of number it is; of its own it has no digits alone.
    open: (columns) => {
      const typed = hasAny(columns, 'product id type')
      return (facts, cells) => {
        const read = typed && facts.gtin === undefined ? gtinIn(cells.at('product id') ?? '') : null
        return read && 'gtin' in read ? { ...facts, gtin: read.gtin } : facts
      }
    },
  },
]

/** What nobody recognises is read by its columns; rows that have an id, and one of a product, are its variants, be it in a file of their own. */
export const anyShop: Platform = {
  name: 'no known platform',
  writes: () => true,
  open: (columns) => {
    if (!hasAll(columns, 'id', 'product id')) return (facts) => facts
    return (facts, cells) => {
      const [id, product] = [cells.at('id'), cells.at('product id')]
      if (product === undefined) return { ...facts, id, goesBy: id === undefined ? [] : [id] }
      const kind = facts.name === undefined ? 'variant' : facts.kind
      return { ...facts, ...{ id, kind, group: product, belongs: product, goesBy: [] } }
    }
  },
}
