import type { WireMoney } from '@micromart/money'
import { askAll, type Field } from './ask-all.ts'
import type { ShopApi } from './shop-api.ts'

// The questions that filling a shop takes, each asked for many things in one request.

/** A mutation's problem: its typename, and its message for people. */
export interface Problem {
  __typename: string
  message: string
  path?: string[]
}

type Outcome<Success> = (Success & { __typename: string }) | Problem

const problems = '... on Problem { message } ... on InvalidInput { path }'

export type Status = 'DRAFT' | 'ACTIVE' | 'ARCHIVED'

export const productsBySlug = (shop: ShopApi, slugs: readonly string[]) =>
  askAll<string, { id: string; status: Status } | null>(
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

export interface NewProduct {
  slug: string
  name: string
  description: string | null
  brand: string | null
  categoryIds: string[]
  media: { url: string; alt: string | null }[]
  options: { name: string; values: string[] }[]
}

export const createProducts = (shop: ShopApi, inputs: readonly NewProduct[]) =>
  askAll<NewProduct, Outcome<{ product: { id: string } }>>(
    shop,
    {
      kind: 'mutation',
      field: 'createProduct(input: $v)',
      variable: 'CreateProductInput!',
      answer: `CreateProductResult { __typename ... on ProductChanged { product { id } } ${problems} }`,
    },
    inputs,
  )

export interface NewVariant {
  productId: string
  sku: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  weightGrams: number | null
}

export const addVariants = (shop: ShopApi, inputs: readonly NewVariant[]) =>
  askAll<NewVariant, Outcome<{ variant: { id: string } }>>(
    shop,
    {
      kind: 'mutation',
      field: 'addVariant(input: $v)',
      variable: 'AddVariantInput!',
      answer: `AddVariantResult { __typename ... on VariantChanged { variant { id } } ${problems} }`,
    },
    inputs,
  )

export interface StockAdjustment {
  idempotencyKey: string
  variantId: string
  by: number
  reason: 'RECEIVED' | 'COUNTED'
}

export const adjustStock = (shop: ShopApi, inputs: readonly StockAdjustment[]) =>
  askAll<StockAdjustment, Outcome<object>>(
    shop,
    {
      kind: 'mutation',
      field: 'adjustStock(input: $v)',
      variable: 'AdjustStockInput!',
      answer: `AdjustStockResult { __typename ${problems} }`,
    },
    inputs,
  )

export const publishProducts = (shop: ShopApi, ids: readonly string[]) =>
  askAll<string, Outcome<object>>(
    shop,
    {
      kind: 'mutation',
      field: 'publishProduct(id: $v)',
      variable: 'ID!',
      answer: 'PublishProductResult { __typename ... on Problem { message } }',
    },
    ids,
  )

export const archiveProducts = (shop: ShopApi, ids: readonly string[]) =>
  askAll<string, Outcome<object>>(
    shop,
    {
      kind: 'mutation',
      field: 'archiveProduct(id: $v)',
      variable: 'ID!',
      answer: 'ArchiveProductResult { __typename ... on Problem { message } }',
    },
    ids,
  )

export const categoryBySlug = async (shop: ShopApi, slug: string) => {
  const what: Field = {
    kind: 'query',
    field: 'category(slug: $v)',
    variable: 'String',
    answer: 'Category { id parent { id } }',
  }
  return (await askAll<string, { id: string; parent: { id: string } | null } | null>(shop, what, [slug]))[0] ?? null
}

export interface NewCategory {
  name: string
  slug: string
  parentId: string | null
}

export const createCategory = async (shop: ShopApi, input: NewCategory) => {
  const what: Field = {
    kind: 'mutation',
    field: 'createCategory(input: $v)',
    variable: 'CreateCategoryInput!',
    answer: `CreateCategoryResult { __typename ... on CategoryCreated { category { id } } ${problems} }`,
  }
  const [answer] = await askAll<NewCategory, Outcome<{ category: { id: string } }>>(shop, what, [input])
  return answer as Outcome<{ category: { id: string } }>
}
