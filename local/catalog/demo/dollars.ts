import { ShopRefused } from '@micromart/catalog-import'
import { slugOf } from '@micromart/slug'
import { askAll, type Field } from '../ask-all.ts'
import type { ShopApi } from '../shop-api.ts'
import { demoShelf } from './catalog.ts'

const product: Field = {
  kind: 'query',
  field: 'product(slug: $v)',
  variable: 'String',
  answer: 'Product { variants { id prices { price { currency } } } }',
  perRequest: 10,
}

const setPrice: Field = {
  kind: 'mutation',
  field: 'setVariantPrice(variantId: $v_variantId, price: $v_price)',
  variable: { variantId: 'ID!', price: 'MoneyInput!' },
  answer: 'SetVariantPriceResult { __typename ... on Problem { message } }',
}

interface Found {
  variants: { id: string; prices: { price: { currency: string } }[] }[] | null
}

const currency = 'USD'

/** Gives some of the demo's products prices in dollars, so that there is something to choose; what has one keeps it. */
export async function seedDollars(shop: ShopApi): Promise<void> {
  const abroad = demoShelf.flatMap(({ name, dollars }) => (dollars ? [{ slug: slugOf(name), dollars }] : []))
  const found = await askAll<string, Found | null>(
    shop,
    product,
    abroad.map(({ slug }) => slug),
  )
  const wanted = abroad.flatMap(({ dollars }, nth) =>
    (found[nth]?.variants ?? [])
      .filter(({ prices }) => prices.every(({ price }) => price.currency !== currency))
      .map(({ id }) => ({ variantId: id, price: { amount: dollars, currency } })),
  )
  const answers = await askAll<(typeof wanted)[number], { message?: string }>(shop, setPrice, wanted)
  const refused = answers.find(({ message }) => message !== undefined)
  if (refused) throw new ShopRefused(`the demo's prices in dollars: ${refused.message}`)
}
