import type {
  Answer,
  CatalogProduct,
  DetailsInput,
  KnownVariant,
  NewCategory,
  NewProduct,
  NewVariant,
  OptionsChange,
  PriceChange,
  PriceRemoval,
  ShopPort,
  StockAdjustment,
  VariantChange,
} from '@micromart/catalog-import'
import { askAll, type Field } from './ask-all.ts'
import type { ShopApi } from './shop-api.ts'
import { slugsBySku, standingById, standingProducts } from './standing-products.ts'

/** The questions that filling a shop takes, over its public API: each is asked for many things in one request. */
export const portOf = (shop: ShopApi): ShopPort => ({
  createProducts: (inputs) => createProducts(shop, inputs),
  updateProducts: (inputs) => updateProducts(shop, inputs),
  publishProducts: (ids) => publishProducts(shop, ids),
  archiveProducts: (ids) => archiveProducts(shop, ids),
  addVariants: (inputs) => addVariants(shop, inputs),
  updateVariants: (inputs) => updateVariants(shop, inputs),
  withdrawVariants: (ids) => withdrawVariants(shop, ids),
  changeOptions: (inputs) => changeOptions(shop, inputs),
  changePrices: (inputs) => changePrices(shop, inputs),
  setPrices: (inputs) => setPrices(shop, inputs),
  removePrices: (inputs) => removePrices(shop, inputs),
  adjustStock: (inputs) => adjustStock(shop, inputs),
  createCategory: async (input) => (await createCategories(shop, [input]))[0] as Answer<{ category: { id: string } }>,
  categoryBySlug: async (slug) => (await askAll<string, FoundCategory | null>(shop, category, [slug]))[0] ?? null,
  productsBySlug: (slugs) => askAll<string, FoundProduct | null>(shop, product, slugs),
  variantsOfProducts: (ids) => askAll<string, FoundVariants | null>(shop, variants, ids),
  standingProducts: (slugs) => standingProducts(shop, slugs),
  standingById: (ids) => standingById(shop, ids),
  slugsBySku: (skus) => slugsBySku(shop, skus),
})

/** A mutation that is asked for many inputs; `success` is what is to be read of one that went well. */
function mutation<Input, Success extends object = object>(
  name: string,
  { field, variable }: Pick<Field, 'field' | 'variable'>,
  success = '',
) {
  const answer = `${capital(name)}Result { __typename ${success} ... on Problem { message ... on InvalidInput { path } } }`
  return (shop: ShopApi, inputs: readonly Input[]) =>
    askAll<Input, Answer<Success>>(shop, { kind: 'mutation', field, variable, answer }, inputs)
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const ofInput = <Input, Success extends object = object>(name: string, success?: string) =>
  mutation<Input, Success>(name, { field: `${name}(input: $v)`, variable: `${capital(name)}Input!` }, success)

const ofId = (name: string) => mutation<string>(name, { field: `${name}(id: $v)`, variable: 'ID!' })

const createProducts = ofInput<NewProduct, { product: { id: string; variants: KnownVariant[] | null } }>(
  'createProduct',
  '... on ProductChanged { product { id variants { id selection { option value } } } }',
)
const updateProducts = ofInput<DetailsInput>('updateProduct')
const publishProducts = ofId('publishProduct')
const archiveProducts = ofId('archiveProduct')
const addVariants = ofInput<NewVariant, { variant: { id: string } }>(
  'addVariant',
  '... on VariantChanged { variant { id } }',
)
const updateVariants = ofInput<VariantChange>('updateVariant')
const withdrawVariants = ofId('withdrawVariant')
const changeOptions = ofInput<OptionsChange>('changeOptions')
const priceVariables = { variantId: 'ID!', price: 'MoneyInput!', compareAtPrice: 'MoneyInput', ifEdition: 'String' }
const changePrices = mutation<PriceChange>('changePrice', {
  field:
    'changePrice(variantId: $v_variantId, price: $v_price, compareAtPrice: $v_compareAtPrice, ifEdition: $v_ifEdition)',
  variable: priceVariables,
})
const setPrices = mutation<PriceChange>('setVariantPrice', {
  field:
    'setVariantPrice(variantId: $v_variantId, price: $v_price, compareAtPrice: $v_compareAtPrice, ifEdition: $v_ifEdition)',
  variable: priceVariables,
})
const removePrices = mutation<PriceRemoval>('removeVariantPrice', {
  field: 'removeVariantPrice(variantId: $v_variantId, currency: $v_currency, ifEdition: $v_ifEdition)',
  variable: { variantId: 'ID!', currency: 'CurrencyCode!', ifEdition: 'String' },
})
const adjustStock = ofInput<StockAdjustment>('adjustStock')
const createCategories = ofInput<NewCategory, { category: { id: string } }>(
  'createCategory',
  '... on CategoryCreated { category { id } }',
)

interface FoundCategory {
  id: string
  parent: { id: string } | null
}
const category: Field = {
  kind: 'query',
  field: 'category(slug: $v)',
  variable: 'String',
  answer: 'Category { id parent { id } }',
}

type FoundProduct = Pick<CatalogProduct, 'status'> & { id: string }
const product: Field = {
  kind: 'query',
  field: 'product(slug: $v)',
  variable: 'String',
  answer: 'Product { id status }',
}

type FoundVariants = Pick<CatalogProduct, 'options'> & { edition: string; variants: KnownVariant[] | null }
const variants: Field = {
  kind: 'query',
  field: 'product(id: $v)',
  variable: 'ID',
  answer: 'Product { edition options { name values } variants { id selection { option value } } }',
}
