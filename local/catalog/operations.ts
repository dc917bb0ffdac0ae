import type { WireMoney } from '@micromart/money'
import { askAll, type Field } from './ask-all.ts'
import type { CatalogProduct } from './catalog-product.ts'
import type { ShopApi } from './shop-api.ts'

// The questions that filling a shop takes, each asked for many things in one request.

/** A mutation's problem: its typename, and its message for people. */
export interface Problem {
  __typename: string
  message: string
  path?: string[]
}

type Outcome<Success> = (Success & { __typename: string }) | Problem

/** A mutation that is asked for many inputs; `success` is what is to be read of one that went well. */
function mutation<Input, Success extends object = object>(
  name: string,
  { field, variable }: Pick<Field, 'field' | 'variable'>,
  success = '',
) {
  const answer = `${capital(name)}Result { __typename ${success} ... on Problem { message ... on InvalidInput { path } } }`
  return (shop: ShopApi, inputs: readonly Input[]) =>
    askAll<Input, Outcome<Success>>(shop, { kind: 'mutation', field, variable, answer }, inputs)
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const ofInput = <Input, Success extends object = object>(name: string, success?: string) =>
  mutation<Input, Success>(name, { field: `${name}(input: $v)`, variable: `${capital(name)}Input!` }, success)

const ofId = (name: string) => mutation<string>(name, { field: `${name}(id: $v)`, variable: 'ID!' })

export interface NewProduct {
  slug: string
  name: string
  description: string | null
  brand: string | null
  categoryIds: string[]
  media: CatalogProduct['media']
  options: CatalogProduct['options']
}

export const createProducts = ofInput<NewProduct, { product: { id: string } }>(
  'createProduct',
  '... on ProductChanged { product { id } }',
)

/** What is left out stays as it is. */
export interface DetailsInput {
  id: string
  name?: string | undefined
  description?: string | null | undefined
  brand?: string | null | undefined
  categoryIds?: string[] | undefined
  media?: CatalogProduct['media'] | undefined
}

export const updateProducts = ofInput<DetailsInput>('updateProduct')
export const publishProducts = ofId('publishProduct')
export const archiveProducts = ofId('archiveProduct')

export interface NewVariant {
  productId: string
  sku: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  weightGrams: number | null
}

export const addVariants = ofInput<NewVariant, { variant: { id: string } }>(
  'addVariant',
  '... on VariantChanged { variant { id } }',
)

export interface PriceChange {
  variantId: string
  price: WireMoney
  compareAtPrice: WireMoney | null
}

export const changePrices = mutation<PriceChange>('changePrice', {
  field: 'changePrice(variantId: $v_variantId, price: $v_price, compareAtPrice: $v_compareAtPrice)',
  variable: { variantId: 'ID!', price: 'MoneyInput!', compareAtPrice: 'MoneyInput' },
})

export interface StockAdjustment {
  idempotencyKey: string
  variantId: string
  by: number
  reason: 'RECEIVED' | 'COUNTED'
}

export const adjustStock = ofInput<StockAdjustment>('adjustStock')

export interface NewCategory {
  name: string
  slug: string
  parentId: string | null
}

const createCategories = ofInput<NewCategory, { category: { id: string } }>(
  'createCategory',
  '... on CategoryCreated { category { id } }',
)

export const createCategory = async (shop: ShopApi, input: NewCategory) =>
  (await createCategories(shop, [input]))[0] as Outcome<{ category: { id: string } }>

export const categoryBySlug = async (shop: ShopApi, slug: string) => {
  const what: Field = {
    kind: 'query',
    field: 'category(slug: $v)',
    variable: 'String',
    answer: 'Category { id parent { id } }',
  }
  return (await askAll<string, { id: string; parent: { id: string } | null } | null>(shop, what, [slug]))[0] ?? null
}

export const productsBySlug = (shop: ShopApi, slugs: readonly string[]) =>
  askAll<string, { id: string; status: CatalogProduct['status'] } | null>(
    shop,
    { kind: 'query', field: 'product(slug: $v)', variable: 'String', answer: 'Product { id status }' },
    slugs,
  )

export interface KnownVariant {
  id: string
  selection: { option: string; value: string }[]
}

export const variantsOfProducts = (shop: ShopApi, ids: readonly string[]) =>
  askAll<string, { variants: KnownVariant[] | null } | null>(
    shop,
    {
      kind: 'query',
      field: 'product(id: $v)',
      variable: 'ID',
      answer: 'Product { variants { id selection { option value } } }',
    },
    ids,
  )
