import type { CatalogProduct } from '../catalog-product.ts'
import type { NoGtin } from '../csv/cells/gtin.ts'
import type { OtherFile } from '../csv/file/other-files.ts'

// What an import has to say to people, as values: whoever shows it has words for each. `said` is what stands in the file, or what the shop said.

/** Why nothing can be made of a file as a whole. */
export type FileFault =
  | { reason: 'empty' }
  | { reason: 'not-csv'; kind: OtherFile }
  | { reason: 'encoding-unknown'; encoding: string }
  /** `nearest`: what comes nearest, and how a word of the file reads in it. */
  | { reason: 'encoding-untold'; nearest: readonly { encoding: string; reads: string }[] }
  /** Only combinations of products, which stand in another file. */
  | { reason: 'only-combinations' }
  /** No column can be taken for these; `headings` are those that there are. */
  | { reason: 'columns-untold'; missing: readonly ('name' | 'price')[]; headings: readonly string[] }
  | { reason: 'mapped-column-missing'; heading: string; headings: readonly string[] }

/** Why an import ended before its file did. */
export type Stop =
  | FileFault
  | { reason: 'shop-away'; said: string }
  | { reason: 'shop-refuses'; said: string }
  /** By whoever runs it. */
  | { reason: 'interrupted' }

/** Why a row cannot be read. */
export type RowFault =
  | { reason: 'row-quote-open' }
  | { reason: 'row-too-long'; most: number }
  | { reason: 'row-malformed'; said: string | null }
  | { reason: 'quote-never-closed' }
  | { reason: 'letters-lost'; encoding: string }
  | { reason: 'row-misfit'; columns: number; header: number }

/** Why a cell is no price. */
export type PriceFault =
  | { reason: 'price-unreadable'; said: string }
  /** `from 10.00`. */
  | { reason: 'price-lowest'; said: string }
  | { reason: 'price-several'; said: string }
  | { reason: 'price-negative'; said: string }
  | { reason: 'price-too-high'; said: string }
  | { reason: 'currency-untold' }
  | { reason: 'currency-unknown'; said: string }

/** Why a row, or the product that it is of, does not go in. */
export type Refused =
  | RowFault
  | PriceFault
  | { reason: 'no-name' }
  | { reason: 'no-price' }
  | { reason: 'price-zero' }
  | { reason: 'parent-missing' }
  | { reason: 'nothing-sellable' }
  /** `Total`, below a list. */
  | { reason: 'sums-up' }
  | { reason: 'too-many-variants'; variants: number; most: number }
  | { reason: 'too-many-options'; options: number; most: number }
  /** The product's first row has that option. */
  | { reason: 'option-missing'; option: string }
  /** The product's first row has no such option. */
  | { reason: 'option-unknown'; option: string }
  | { reason: 'currency-differs'; currency: string; first: string }
  | { reason: 'offers-nothing-new'; line: number }
  | { reason: 'same-product-otherwise'; line: number }
  | { reason: 'sku-taken'; line: number }
  | { reason: 'bundle' }
  | { reason: 'grouped' }
  /** A bundle or a grouped product, of a platform that calls it so. */
  | { reason: 'no-own-price'; type: string }
  /** `path` is the field that the shop names. */
  | { reason: 'shop-will-not'; path: string | null; said: string }
  | { reason: 'shop-silent' }
  | { reason: 'category-refused'; category: string; said: string }

/** What is told of a row that goes in. */
export type Noted =
  | { reason: 'variant-left-out' }
  | { reason: 'price-zero-draft' }
  | { reason: 'price-rounded'; said: string; amount: string; currency: string }
  | { reason: 'sale-price-left-out'; because: PriceFault }
  | { reason: 'sale-dates-untold'; said: string }
  | { reason: 'further-price-left-out'; currency: string; because: PriceFault }
  | { reason: 'stock-negative'; said: string }
  | { reason: 'stock-too-much'; said: string; most: number }
  | { reason: 'stock-unread'; said: string }
  | { reason: 'status-unknown'; said: string; heading: string }
  /** `1.23E+11`, of which nobody knows the rest. */
  | { reason: 'number-rounded'; said: string; heading: string }
  /** `2-Mar`, which was a size. */
  | { reason: 'value-made-date'; said: string; option: string }
  | { reason: 'pictures-are-paths' }
  /** They are taken as paths of this shop, below that one. */
  | { reason: 'pictures-taken-as-ours'; below: string }
  | { reason: 'gift-card' }
  /** Its variants are told apart by their numbers. */
  | { reason: 'choices-untold' }
  | { reason: 'ordered-ahead' }
  /** It is not new. */
  | { reason: 'worn'; said: string }
  /** One cell has the SKUs of all choices. */
  | { reason: 'skus-in-order' }
  /** Of several choices nobody knows which has which. */
  | { reason: 'skus-untold' }
  /** What a customer adds to it or types in, such as an engraving. */
  | { reason: 'extras-left-out' }
  | { reason: 'store-view'; view: string }
  | { reason: 'sold-elsewhere' }
  /** The product here has other options than that variant chooses of. */
  | { reason: 'variant-beyond'; sku: string }
  /** By its SKU it is there; what is chosen for it is called otherwise here. */
  | { reason: 'choice-stays'; sku: string }
  /** It was taken off the shelf here, and an import leaves what is there. */
  | { reason: 'archived-here' }
  /** It is not on sale here, and the file does not say whether it is for sale. */
  | { reason: 'stays-off-sale'; status: CatalogProduct['status'] }
  | { reason: 'change-refused'; of: ChangedPart; sku: string | null; because: Refused }

export type ChangedPart =
  | 'details'
  | 'categories'
  | 'price'
  | 'weight'
  | 'gtin'
  | 'stock'
  | 'status'
  | 'options'
  | 'new variants'

/** What is to be known of a file as a whole. */
export type Remark =
  | { reason: 'prices-net' }
  | { reason: 'joined-lines'; from: number; name: string }
  /** From that line on some were, such as `FÃ¼r`. */
  | { reason: 'letters-encoded-twice'; line: number }
  /** Of so many rows, the first of them in that line: they go in without. */
  | { reason: 'gtins-left-out'; because: NoGtin; rows: number; line: number; said: string; heading: string }
  /** What stands above that line is no product's. */
  | { reason: 'headings-below'; line: number }

export interface ShownPrice {
  amount: string
  currency: string
  /** The amount before a sale. */
  before: string | null
}

/** What an update changes of a product. */
export type Change =
  | {
      reason: 'changed-details'
      field: 'name' | 'description' | 'brand' | 'categories' | 'media'
      from: string
      to: string
    }
  | { reason: 'changed-price'; sku: string; from: ShownPrice; to: ShownPrice }
  /** In a currency that it had no price in. */
  | { reason: 'added-price'; sku: string; to: ShownPrice }
  /** In a further currency. */
  | { reason: 'removed-price'; sku: string; from: ShownPrice }
  | { reason: 'changed-weight'; sku: string; from: number | null; to: number | null }
  /** Trade numbers. */
  | { reason: 'changed-gtin'; sku: string; from: string | null; to: string | null }
  | { reason: 'changed-stock'; sku: string; from: number; to: number }
  | { reason: 'changed-status'; from: CatalogProduct['status']; to: CatalogProduct['status'] }
  | { reason: 'added-values'; option: string; values: readonly string[] }
  | { reason: 'added-variant'; sku: string }
  | { reason: 'withdrawn-variant'; sku: string }

/** What stays of an import that was undone, and why. */
export type Left =
  /** `of` is what was to be as it was before: a product's name or slug, with a SKU where it is a variant's. */
  | { reason: 'undo-refused'; of: string; said: string }
  /** Somebody has changed it since the import; `change` is what was not done. */
  | { reason: 'changed-since'; product: string; change: Change }
  /** A variant that the import had changed, and that is sold no more. */
  | { reason: 'variant-gone'; product: string; sku: string }
  /** Drafts that an update had put on sale, and nothing makes drafts again. */
  | { reason: 'drafts-archived'; count: number }
  /** Where which product it was added to was not noted. */
  | { reason: 'variant-stays'; sku: string }

export type Reason = Stop | Refused | Noted | Remark | Change | Left
