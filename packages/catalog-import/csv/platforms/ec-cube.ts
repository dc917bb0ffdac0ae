import { shortText } from '../cells/plain-text.ts'
import { hasAll, type Platform } from './platform.ts'

/** EC-CUBE: a row a product's variant. What has a number and a name stands in two columns that only their brackets tell apart. */
export const eccube: Platform = {
  name: 'EC-CUBE',
  own: ['公開ステータス', '商品id'],
  writes: (columns) => hasAll(columns, '公開ステータス', '商品id', '商品コード'),
  open: ({ headings }) => {
    const place = (heading: string) => headings.findIndex((one) => one.normalize('NFKC') === heading)
    const named = ['商品カテゴリ(名称)', '規格分類1(名称)', '規格分類2(名称)', '公開ステータス(ID)'].map(place)
    return (facts, { at, raw }) => {
      const [categories = '', first, second, state] = named.map((column) => raw[column]?.trim())
      const product = at('商品id')
      const values = [first, second].flatMap((value) => (value ? [shortText(value)] : []))
      const status = state === '1' ? 'ACTIVE' : state === '3' ? 'ARCHIVED' : 'DRAFT'
      return {
        ...facts,
        id: undefined,
        sku: at('商品コード'),
        group: product,
        belongs: product === undefined ? undefined : `eccube:${product}`,
        goesBy: [],
        status: facts.status === 'ARCHIVED' ? 'ARCHIVED' : state ? status : facts.status,
        stock: at('在庫数無制限フラグ') === '1' ? undefined : facts.stock,
        categories: categories.split(',').flatMap((name) => (name.trim() ? [[shortText(name)]] : [])),
        options: values.map((value, n) => ({ name: `規格${n + 1}`, values: [value] })),
      }
    }
  },
}
