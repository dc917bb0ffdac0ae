import type { ProductSnapshot } from '@micromart/events'
import type { DbOf, StatesOf, TraceColumns, TrxOf } from '@micromart/service'
import type { ColumnType, Generated } from 'kysely'
import type { Image, ProductStatus, Selected } from './product.ts'

/** A jsonb column: read as a value, written as its JSON text. */
type Json<T> = ColumnType<T, string, string>

export interface Tables {
  categories: {
    id: string
    name: string
    slug: string
    parent_id: string | null
    path: string[]
    /** 1 when it is created, one more with every change. */
    version: Generated<number>
    created_at: Date
  }
  products: {
    id: string
    version: number
    name: string
    slug: string
    description: string | null
    brand: string | null
    status: ProductStatus
    options: Json<{ name: string; values: string[] }[]>
    media: Json<Image[]>
    created_at: Date
    updated_at: Date
  }
  product_categories: {
    product_id: string
    category_id: string
    position: number
  }
  variants: {
    id: string
    product_id: string
    /** The order in which variants were added. */
    position: Generated<bigint>
    sku: string
    /** Differs by case alone from an older one, of when that was enough. */
    sku_clashes: Generated<boolean>
    selection: Json<Selected[]>
    /** The selection in a form that is the same for the same choice. */
    selection_key: string
    currency: string
    price_minor: bigint
    compare_at_minor: bigint | null
    weight_grams: number | null
    /** As it was typed, less what stands between its digits; others may have the same. */
    gtin: string | null
  }
  /** What a variant costs in further currencies, be it withdrawn or not. */
  variant_prices: { variant_id: string; currency: string; price_minor: bigint; compare_at_minor: bigint | null }
  /** Slugs that something had, or that what is gone had, and the id of what they lead to now. */
  former_slugs: { kind: 'products' | 'categories'; slug: string; leads_to: string }
  /** What is sold no more. */
  withdrawn_variants: {
    id: string
    product_id: string
    sku: string
    selection: Json<Selected[]>
    currency: string
    price_minor: bigint
    compare_at_minor: bigint | null
    weight_grams: number | null
    gtin: string | null
    withdrawn_at: Date
  }
  /** Products whose categories have changed, of which everybody has to hear. */
  products_to_tell: TraceColumns & { product_id: string; since: Date }
  /** Pictures that staff brought. */
  pictures: {
    hash: string
    /** Of the largest rendition. */
    width: number
    height: number
    stored_at: Date
    /** Since when no product shows it; null while one does. */
    unused_since: Date | null
  }
  /** Each picture, in the widths that it is kept in: WebP. */
  picture_renditions: { hash: string; width: number; body: Buffer }
  product_pictures: { product_id: string; hash: string }
  /** Files that were brought in, and how much each was about to do. */
  catalog_imports: {
    id: string
    file: string
    /** An account, or an integration's key. */
    begun_by: string
    begun_at: Date
    made: Generated<number>
    changed: Generated<number>
    closed_at: Date | null
    undone_at: Date | null
  }
  /** What each was about to do, as what it takes to undo it. */
  catalog_import_steps: {
    import_id: string
    /** The order in which they were noted. */
    position: Generated<bigint>
    kind: 'MAKES' | 'CHANGES'
    of: string
    note: string
  }
  product_views: {
    product_id: string
    version: number
    slug: string
    status: ProductStatus
    /** Every category the product is in and all of their ancestors. */
    category_ids: string[]
    doc: Json<ProductSnapshot>
  }
  variant_views: {
    variant_id: string
    sku: string
    product_id: string
    /** What is the same of the same trade number, however it is written. */
    gtin_key: string | null
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  products: {
    status: { DRAFT: true, ACTIVE: true, ARCHIVED: true },
  },
  former_slugs: {
    kind: { products: true, categories: true },
  },
  catalog_import_steps: {
    kind: { MAKES: true, CHANGES: true },
  },
  product_views: {
    status: { DRAFT: true, ACTIVE: true, ARCHIVED: true },
  },
}
