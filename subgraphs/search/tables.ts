import type { DbOf, TrxOf } from '@micromart/service'
import type { ColumnType, JSONColumnType } from 'kysely'

export interface Tables {
  documents: {
    product_id: string
    /** Of the product, as its events say. */
    version: number
    status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED'
    name: string
    slug: string
    image: JSONColumnType<{ url: string; alt: string | null }> | null
    brand: string | null
    brand_key: string | null
    categories: JSONColumnType<{ id: string; name: string }[]>
    category_ids: string[]
    options: JSONColumnType<{ name: string; values: string[] }[]>
    option_keys: string[]
    /** The least price, in the currency of the first variant. */
    price: ColumnType<string, string, string>
    lexemes: string
    created_at: Date
  }
  document_variants: {
    variant_id: string
    product_id: string
    currency: string
    price: ColumnType<string, string, string>
  }
  /** Apart from the variants, since the first stock may be known before the product is. */
  variant_stock: { variant_id: string; version: number; available: number }
  vocabulary: { word: string }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>
