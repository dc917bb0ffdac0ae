import { openPace, patiently, type StandingProduct, type StandingVariant } from '@micromart/catalog-import'
import { askAll } from './ask-all.ts'
import type { ShopApi } from './shop-api.ts'

// The tree is at most ten deep.
const above = Array.from({ length: 9 }).reduce<string>((inner) => `parent { name ${inner} }`, '')

const answer = `{
  id slug edition status name description brand
  categories { id slug name ${above} }
  media { url alt }
  options { name values }
  variants { id sku edition selection { option value } price { amount currency } compareAtPrice { amount currency } weightGrams gtin
    prices { edition price { amount currency } compareAtPrice { amount currency } } }
}`

type WithoutStock = Omit<StandingProduct, 'variants'> & { variants: Omit<StandingVariant, 'stock'>[] | null }

/** The products under these slugs; null for those that there are not. */
export const standingProducts = (shop: ShopApi, slugs: readonly string[]) =>
  standingBy(shop, { field: 'product(slug: $v)', variable: 'String' }, slugs)

/** The products of these ids; null for those that there are not. */
export const standingById = (shop: ShopApi, ids: readonly string[]) =>
  standingBy(shop, { field: 'product(id: $v)', variable: 'ID' }, ids)

async function standingBy(
  shop: ShopApi,
  by: { field: string; variable: string },
  keys: readonly string[],
): Promise<(StandingProduct | null)[]> {
  const what = { kind: 'query', ...by, answer: `Product ${answer}`, perRequest: 8 } as const
  return withStock(shop, await askAll<string, WithoutStock | null>(shop, what, keys))
}

/** The slugs of the products whose variants have these SKUs; null for those that there are not. */
export async function slugsBySku(shop: ShopApi, skus: readonly string[]): Promise<(string | null)[]> {
  const what = {
    kind: 'query',
    field: 'variant(sku: $v)',
    variable: 'String',
    answer: 'Variant { product { slug } }',
  } as const
  const found = await askAll<string, { product: { slug: string } } | null>(shop, what, skus)
  return found.map((variant) => variant?.product.slug ?? null)
}

const perPage = 20

/**
 * Every product of the shop, on sale or not, the newest first. A shop that is away is waited for.
 * @throws ShopUnavailable when it stays away; ShopRefused
 */
export async function* allProducts(shop: ShopApi): AsyncGenerator<StandingProduct> {
  const pace = openPace({ size: 1, width: 1 })
  const query = `query CatalogPage($first: Int!, $after: String) {
    products(first: $first, after: $after) { edges { node ${answer} } pageInfo { hasNextPage endCursor } }
  }`
  const pageAfter = async (after: string | null): Promise<StandingPage> => {
    const { edges, pageInfo } = (await shop.ask<Page>(query, { first: perPage, after })).products
    const nodes = edges.map(({ node }) => node)
    return { products: await withStock(shop, nodes), pageInfo }
  }
  for (let after: string | null = null, more = true; more; ) {
    const pages: StandingPage[] = await patiently<string | null, StandingPage>(
      pace,
      [after],
      async ([place = null]) => [await pageAfter(place)],
    )
    for (const { products, pageInfo } of pages) {
      for (const product of products) if (product) yield product
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
  }
}

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

interface Page {
  products: { edges: { node: WithoutStock }[]; pageInfo: PageInfo }
}

interface StandingPage {
  products: (StandingProduct | null)[]
  pageInfo: PageInfo
}

async function withStock(
  shop: ShopApi,
  products: readonly (WithoutStock | null)[],
): Promise<(StandingProduct | null)[]> {
  const ids = products.flatMap((product) => (product?.variants ?? []).map(({ id }) => id))
  const what = {
    kind: 'query',
    field: 'variant(id: $v)',
    variable: 'ID',
    answer: 'Variant { stock { onHand } }',
  } as const
  const levels = await askAll<string, Pick<StandingVariant, 'stock'> | null>(shop, what, ids)
  const stock = new Map(ids.map((id, n) => [id, levels[n]?.stock ?? null]))
  return products.map(
    (product) =>
      product && {
        ...product,
        variants: (product.variants ?? []).map((one) => ({ ...one, stock: stock.get(one.id) ?? null })),
      },
  )
}
