import { newId } from '@micromart/ids'
import { admin } from '@micromart/service/testing'
import type { Things } from '@micromart/service/testing/bad-asks'
import { sampleProduct } from './cart/testing/samples.ts'
import type { ServiceName } from './list.ts'
import type { openAlone } from './open-alone.fixture.ts'

type Opened = Awaited<ReturnType<typeof openAlone>>

/** Has a subgraph hold one of each kind of thing that is found by its id alone, all of an admin's. */
export const thingsIn: Partial<Record<ServiceName, (subgraph: Opened) => Promise<Things>>> = {
  async products({ ask }) {
    const { product } = await made(
      ask,
      'createProduct',
      `{ name: "Lantern", variants: [{ sku: "LAMP", selection: [], price: { amount: "19.90", currency: "EUR" } }] }`,
      'ProductChanged { product { id variants { id } } }',
    )
    const { catalogImport } = await made(
      ask,
      'beginCatalogImport',
      '{ file: "lamps.csv" }',
      'CatalogImportChanged { catalogImport { id } }',
    )
    return {
      Product: { id: product.id },
      Variant: { id: product.variants[0].id },
      'Query.catalogImport': { id: catalogImport.id },
    }
  },

  async cart({ ask, hear }) {
    const sold = { productId: newId('prd'), variantId: newId('var') }
    await hear('products.events', 'product.updated', sampleProduct(sold), { subject: sold.productId, version: 1 })
    const { cart } = await made(ask, 'addToCart', `{ variantId: "${sold.variantId}" }`, 'CartChanged { cart { id } }')
    await made(
      ask,
      'createCoupon',
      '{ code: "LAMP", kind: PERCENT, percent: "10" }',
      'CouponChanged { coupon { code } }',
    )
    return { Cart: { id: cart.id }, 'Query.coupon': { code: 'LAMP' } }
  },

  async notifications({ ask, hear }) {
    const { principal } = admin()
    const userId = `${principal?.userId}`
    await hear('users.events', 'user.password_changed', { userId, role: 'ADMIN' }, { subject: userId })
    const endpoint = '{ url: "https://hooks.example/", eventTypes: [ORDER_PLACED] }'
    const { webhook } = await made(ask, 'createWebhook', endpoint, 'WebhookCreated { webhook { id } }')
    const news = `{ _entities(representations: [{ __typename: "User", id: "${userId}" }]) {
      ... on User { notifications { edges { node { id } } } } } }`
    const { data } = await ask(news, {}, admin())
    const [{ node }] = data._entities[0].notifications.edges
    return { User: { id: userId }, Notification: { id: node.id }, 'Query.webhook': { id: webhook.id } }
  },
}

/** What a mutation of an input has made. Throws what it says else. */
async function made(ask: Opened['ask'], mutation: string, input: string, selection: string) {
  const { data, errors } = await ask(
    `mutation { ${mutation}(input: ${input}) { __typename ... on ${selection} } }`,
    {},
    admin(),
  )
  const answer = data?.[mutation]
  if (!answer || Object.keys(answer).length === 1) throw new Error(JSON.stringify(errors ?? answer))
  return answer
}
