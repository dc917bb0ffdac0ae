import type { WireMoney } from '@micromart/money'
import { askAll } from '../ask-all.ts'
import type { CatalogProduct } from '../catalog-product.ts'
import type { Problem } from '../operations.ts'
import type { ShopApi } from '../shop-api.ts'

/** What is left out stays as it is. */
export interface DetailsInput {
  id: string
  name?: string | undefined
  description?: string | null | undefined
  brand?: string | null | undefined
  categoryIds?: string[] | undefined
  media?: CatalogProduct['media'] | undefined
}

type Answer = { __typename: string } | Problem

const problems = '... on Problem { message } ... on InvalidInput { path }'

export const updateProducts = (shop: ShopApi, inputs: readonly DetailsInput[]) =>
  askAll<DetailsInput, Answer>(
    shop,
    {
      kind: 'mutation',
      field: 'updateProduct(input: $v)',
      variable: 'UpdateProductInput!',
      answer: `UpdateProductResult { __typename ${problems} }`,
    },
    inputs,
  )

export interface PriceChange {
  variantId: string
  price: WireMoney
  compareAtPrice: WireMoney | null
}

export const changePrices = (shop: ShopApi, inputs: readonly PriceChange[]) =>
  askAll<PriceChange, Answer>(
    shop,
    {
      kind: 'mutation',
      field: 'changePrice(variantId: $v_variantId, price: $v_price, compareAtPrice: $v_compareAtPrice)',
      variable: { variantId: 'ID!', price: 'MoneyInput!', compareAtPrice: 'MoneyInput' },
      answer: `ChangePriceResult { __typename ${problems} }`,
    },
    inputs,
  )
