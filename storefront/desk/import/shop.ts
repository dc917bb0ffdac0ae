import type { ShopPort } from '@micromart/catalog-import'
import { Semaphore } from '@micromart/semaphore'
import type { DeskImportStandingQuery, TypedDocumentString } from '../../generated/graphql.ts'
import type { Visit } from '../../http/visit.ts'
import {
  ArchiveDocument,
  ChangeOptionsDocument,
  ChangePriceDocument,
  PublishDocument,
  RemovePriceDocument,
  SetPriceDocument,
  UpdateProductDocument,
  WithdrawVariantDocument,
} from '../products/products-query.ts'
import { AdjustDocument } from '../stock/stock-query.ts'
import { askPatiently } from './ask-patiently.ts'
import {
  ImportAddVariantDocument,
  ImportCategoryDocument,
  ImportCreateCategoryDocument,
  ImportCreateProductDocument,
  ImportProductDocument,
  ImportSkuDocument,
  ImportStandingDocument,
  ImportUpdateVariantDocument,
  ImportVariantsDocument,
} from './import-query.ts'
import { inWords } from './in-words.ts'

/** Questions at once: the shop is others' too. */
const width = 8

/**
 * The shop to fill, asked as who visits: one thing a question, some questions at a time.
 * @param untilMs of `performance.now()`, after which a rate limit is waited out no longer and nothing is asked any more
 */
export function shopFor(visit: Visit, untilMs: number): ShopPort {
  const lanes = new Semaphore(width)
  const dataOf = askPatiently(visit, untilMs)

  /** Asks for each, and answers in the order of the inputs. */
  const each =
    <Input, Data, Variables, Output>(
      document: TypedDocumentString<Data, Variables>,
      variables: (input: Input) => Variables,
      read: (data: Data) => Output,
    ) =>
    (inputs: readonly Input[]): Promise<Output[]> =>
      Promise.all(inputs.map((input) => lanes.run(async () => read(await dataOf(document, variables(input))))))

  const one = (input: object) => ({ input: input as never })
  const byId = (id: string) => ({ id })
  const categoriesBySlug = each(
    ImportCategoryDocument,
    (slug: string) => ({ slug }),
    ({ category }) => category ?? null,
  )
  const createCategories = each(ImportCreateCategoryDocument, one, ({ createCategory }) =>
    inWords(visit, 'category', createCategory),
  )

  return {
    createProducts: each(ImportCreateProductDocument, one, ({ createProduct }) =>
      inWords(visit, 'product', createProduct),
    ),
    updateProducts: each(UpdateProductDocument, one, ({ updateProduct }) => inWords(visit, 'product', updateProduct)),
    publishProducts: each(PublishDocument, byId, ({ publishProduct }) => inWords(visit, 'product', publishProduct)),
    archiveProducts: each(ArchiveDocument, byId, ({ archiveProduct }) => inWords(visit, 'product', archiveProduct)),
    addVariants: each(ImportAddVariantDocument, one, ({ addVariant }) => inWords(visit, 'variant', addVariant)),
    updateVariants: each(ImportUpdateVariantDocument, one, ({ updateVariant }) =>
      inWords(visit, 'variant', updateVariant),
    ),
    withdrawVariants: each(WithdrawVariantDocument, byId, ({ withdrawVariant }) =>
      inWords(visit, 'variant', withdrawVariant),
    ),
    changeOptions: each(ChangeOptionsDocument, one, ({ changeOptions }) => inWords(visit, 'options', changeOptions)),
    changePrices: each(
      ChangePriceDocument,
      ({ variantId, price, compareAtPrice, ifEdition }) => ({ variantId, price, compareAtPrice, ifEdition }),
      ({ changePrice }) => inWords(visit, 'variant', changePrice),
    ),
    setPrices: each(
      SetPriceDocument,
      ({ variantId, price, compareAtPrice, ifEdition }) => ({ variantId, price, compareAtPrice, ifEdition }),
      ({ setVariantPrice }) => inWords(visit, 'variant', setVariantPrice),
    ),
    removePrices: each(
      RemovePriceDocument,
      ({ variantId, currency, ifEdition }) => ({ variantId, currency, ifEdition }),
      ({ removeVariantPrice }) => inWords(visit, 'variant', removeVariantPrice),
    ),
    adjustStock: each(AdjustDocument, one, ({ adjustStock }) => inWords(visit, 'stock', adjustStock)),
    createCategory: async (input) => first(await createCategories([input])),
    categoryBySlug: async (slug) => first(await categoriesBySlug([slug])),
    productsBySlug: each(
      ImportProductDocument,
      (slug: string) => ({ slug }),
      ({ product }) => product ?? null,
    ),
    variantsOfProducts: each(ImportVariantsDocument, byId, ({ product }) => product ?? null),
    standingProducts: each(ImportStandingDocument, (slug: string) => ({ slug }), asStanding),
    standingById: each(ImportStandingDocument, byId, asStanding),
    slugsBySku: each(
      ImportSkuDocument,
      (sku: string) => ({ sku }),
      ({ variant }) => variant?.product.slug ?? null,
    ),
  } as ShopPort
}

const asStanding = ({ product }: DeskImportStandingQuery) =>
  product ? { ...product, variants: product.variants ?? [] } : null

function first<T>([one]: readonly T[]): T {
  return one as T
}
