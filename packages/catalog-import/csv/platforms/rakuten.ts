import type { OptionFacts } from '../row/options.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

/** Rakuten's files of items and their SKUs: a row an item, which names what varies, followed by a row a SKU. */
export const rakuten: Platform = {
  name: 'Rakuten',
  writes: (columns) =>
    hasAll(columns, '商品管理番号') && hasAny(columns, 'sku管理番号', '倉庫指定', 'バリエーション項目名定義'),
  open: () => {
    let names: string[] = []
    return (facts, cells) => {
      const item = cells.at('商品管理番号')
      const isSku = cells.at('sku管理番号') !== undefined
      if (!isSku) names = (cells.at('バリエーション項目名定義') ?? '').split('|').filter(Boolean)
      const values = cells.matching(/^バリエーション項目選択肢\d+$/)
      const options = values.map((value, n): OptionFacts => ({ name: names[n], values: [value] }))
      return {
        ...facts,
        kind: isSku ? 'variant' : 'parent',
        group: item,
        belongs: item === undefined ? undefined : `rakuten:${item}`,
        id: undefined,
        goesBy: [],
        sku: cells.at('システム連携用sku番号', 'sku管理番号') ?? facts.sku,
        options: isSku ? options : [],
        // What stands in the warehouse is not in the shop.
        status: !isSku && cells.at('倉庫指定') === '1' ? 'DRAFT' : facts.status,
      }
    }
  },
}
