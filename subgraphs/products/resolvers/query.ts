import { isId } from '@micromart/ids'
import { gtinKey } from '@micromart/input'
import { connection, id, pageOf, text } from '@micromart/pagination'
import { badUserInput, forbidden, type RequestContext, requirePrincipal } from '@micromart/service'
import { isSlug } from '@micromart/slug'
import { z } from 'zod'
import { loadCategories, rootCategories } from '../categories/category-store.ts'
import { categoryUnderSlug } from '../categories/category-under-slug.ts'
import { currenciesOnSale } from '../currency-store.ts'
import type { ProductSort, QueryResolvers } from '../generated.ts'
import { importById } from '../imports/import-store.ts'
import { limits } from '../limits.ts'
import { isByText, type ProductKey, productsOnShelf } from '../projections/product-list-store.ts'
import { variantIdsByGtin } from '../projections/product-view-store.ts'
import { withdrawnOfProduct } from '../variants/variant-store.ts'
import { importPage } from './catalog-import.ts'
import { seesEverything } from './may-see.ts'
import { variantBySku } from './variant.ts'

const defaultPage = 20
/** Variants of one trade number that are answered. */
const mostOfOneNumber = 100

export const Query: QueryResolvers = {
  async product(_parent, args, { loaders }) {
    const [key, value] = oneOf({ id: args.id, slug: args.slug })
    if (key === 'id') return loaders.productById.load(value)
    return (await loaders.productBySlug.load(value))?.product ?? null
  },

  variant(_parent, args, { loaders }) {
    const [key, value] = oneOf({ id: args.id, sku: args.sku })
    return key === 'id' ? loaders.variantById.load(value) : variantBySku(loaders, value)
  },

  async variants(_parent, args, { deps, loaders }) {
    const key = gtinKey(args.gtin)
    if (key === null) return []
    const ids = await variantIdsByGtin(deps.db, key, mostOfOneNumber)
    return (await Promise.all(ids.map((id) => loaders.variantById.load(id)))).filter((variant) => variant !== null)
  },

  async products(_parent, args, context) {
    const { category, status } = args
    const sort = args.sort ?? 'NEWEST'
    const page = pageOf(args, { fallback: defaultPage, key: keyOf(sort) })
    const words = wordsIn(args.words, context)
    const found =
      category == null || isId('cat', category)
        ? await productsOnShelf(context.deps.db, {
            category,
            status,
            words,
            sort,
            page,
            everything: seesEverything(context),
          })
        : []
    const { edges, pageInfo } = connection(found, page, ({ key }) => key)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: node.product })) }
  },

  async category(_parent, args, { deps, loaders }) {
    const [key, value] = oneOf({ id: args.id, slug: args.slug })
    if (key === 'id') return loaders.categoryById.load(value)
    return isSlug(value) ? ((await categoryUnderSlug(deps, value)) ?? null) : null
  },

  async withdrawnVariants(_parent, { productId }, { deps, loaders }) {
    const product = await loaders.productById.load(productId)
    if (!product) return []
    const withdrawn = await withdrawnOfProduct(deps.db, productId, limits.variants)
    return withdrawn.map(({ variant, withdrawnAt }) => ({ product, variant, withdrawnAt }))
  },

  currencies: (_parent, _args, { deps }) => currenciesOnSale(deps.db),

  categories: (_parent, _args, { deps }) => rootCategories(deps.db),

  async allCategories(_parent, args, { deps }) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('cat')]) })
    const found = await loadCategories(deps.db, page.after?.[0] ?? '', page.first + 1)
    return connection(found, page, (category): [string] => [category.id])
  },

  catalogImports: (_parent, args, context) => importPage(context, args),

  catalogImport: (_parent, args, { deps }) => (isId('imp', args.id) ? importById(deps.db, args.id) : null),
}

const keyOf = (sort: ProductSort): z.ZodType<ProductKey> =>
  isByText(sort) ? z.tuple([text, id('prd')]) : z.tuple([id('prd')])

/** What is to be looked for: nothing is left out where it is blank. To look for words costs more than to browse, so it is no shopper's. */
function wordsIn(said: string | null | undefined, context: RequestContext): string | null {
  if (said == null) return null
  if (!seesEverything(context)) {
    requirePrincipal(context)
    throw forbidden()
  }
  if (said.length > limits.words) throw badUserInput(`"words" may have at most ${limits.words} characters.`, 'words')
  return said.trim() || null
}

/** The one argument that is given. Throws BAD_USER_INPUT for none and for several. */
function oneOf<Key extends string>(args: Record<Key, string | null | undefined>): [Key, string] {
  const given = (Object.entries(args) as [Key, string | null | undefined][]).filter(
    (entry): entry is [Key, string] => entry[1] != null,
  )
  const [only] = given
  if (only && given.length === 1) return only
  const [first, second] = Object.keys(args) as [Key, Key]
  throw badUserInput(`Give one of "${first}" and "${second}".`, first)
}
