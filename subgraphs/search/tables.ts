import type { DbOf, StatesOf, TrxOf } from '@micromart/service'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

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
    /** What a filter of prices finds it by; see price-bands.ts. */
    price_bands: string[]
    /** All that it says, for finding it. */
    lexemes: string
    /** Less its description: small, for ordering what was found. */
    heads: string
    /** What it is made of beside the columns here; null where an earlier version has written it. */
    description: string | null
    skus: string[] | null
    /** Null where a version has written it that knew of none. */
    gtins: string[] | null
    /** Which version of the rules has formed what it is found by. */
    form: number
    /** Of any variant. */
    in_stock: Generated<boolean>
    /** The transaction that has last changed where it stands in lists, as pg_current_xact_id() has it. */
    moved: ColumnType<string, never, never>
    /** In steps of twice as many sales of late: see sales-store.ts. */
    popularity: Generated<number>
    /** The first of its own categories. */
    shelf: string | null
    created_at: Date
  }
  document_variants: {
    variant_id: string
    product_id: string
    currency: string
    /** Its own price; a row a variant, however many currencies it is sold in, so that each is counted once. */
    price: ColumnType<string, string, string>
    /** What it costs in others: amounts by code. */
    further_prices: JSONColumnType<Record<string, string>, string | undefined, string>
    /** What a filter of prices finds it by; null where a version has written it that knew of none. */
    bands: string[] | null
    option_keys: string[]
    in_stock: boolean
  }
  /** Apart from the variants, since the first stock may be known before the product is. */
  variant_stock: { variant_id: string; version: number; available: number }
  /** Words that a misspelling may have meant; see spelling.ts and compounds.ts for what they are looked up by. */
  vocabulary: { word: string; rests: number[]; starts: number[]; tails: string[] }
  /** Orders of which is not known yet whether they are confirmed. */
  placed_orders: { order_id: string; variant_ids: string[]; placed_at: Date }
  /** How often a product was ordered, as that counted `at` then. */
  product_sales: { product_id: string; score: number; at: Date }
  /** How often one was ordered with another, both ways round: how many orders in all, and what they counted `at` then. */
  bought_together: { product_id: string; other_id: string; orders: number; score: number; at: Date }
  /** Of which version the name is that a category's own events have told; null where its products alone have. */
  category_names: { category_id: string; name: string; version: number | null }
  /** How an option's name and value were written first. */
  option_labels: { option_key: string; name: string; value: string }
  /** Phrases of one set are taken for the same. One word has what it is looked up by when it is misspelt, as in `vocabulary`. */
  synonyms: { phrase: string; set_id: number; rests: number[] | null }
  /** Those that were replaced, by the transaction that did; where there were none, one without a word. */
  replaced_synonyms: { until: string; phrase: string; set_id: number; rests: number[] | null; replaced_at: Date }
  /** The rebuild that is under way, by which migrations its tables are made, and why it is no more; see rebuild-index.ts. */
  index_rebuild: { id: string; begun_at: Date; migrations: string; abandoned: string | null }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  documents: {
    status: { DRAFT: true, ACTIVE: true, ARCHIVED: true },
  },
}
