import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { outcome } from '../actors/outcome.ts'
import { addCard, PASSWORD, personOf } from '../actors/people.ts'
import type { SessionFragment } from '../generated.ts'
import type { Shop } from '../shop/shop.ts'
import { type Harm, hostileText } from './hostile-texts.ts'

export interface Filled {
  email: string
  slug: string
  category: string
  orders: string[]
  /** Of the desk, beside what its menu leads to. */
  deskPaths: string[]
}

const arrival = { within: 60_000 }

/** Fills every text of the shop's with one that means harm, as staff and as a customer. */
export async function fillWithHarm(shop: Shop, { admin, harm }: { admin: Client; harm: Harm }): Promise<Filled> {
  const goods = await fillCatalog(admin, harm)
  const webhook = await fillDesk(admin, harm)
  const { email, orders } = await fillAccount(shop, { admin, harm, variantId: goods.variantId })
  return {
    ...{ email, orders, slug: goods.slug, category: goods.category },
    deskPaths: [
      `/desk/products/${goods.productId}`,
      `/desk/categories/${goods.categoryId}`,
      `/desk/stock?sku=${encodeURIComponent(goods.sku)}`,
      `/desk/webhooks/${webhook}`,
      ...orders.map((id) => `/desk/orders/${id}`),
      `/desk/customers?email=${encodeURIComponent(email)}`,
    ],
  }
}

async function fillCatalog(admin: Client, harm: Harm) {
  const { category } = await harm.ask(
    admin,
    'createCategory',
    { input: { name: hostileText(200) } },
    '... on CategoryCreated { category { id slug } }',
  )
  const [option, value] = [hostileText(60), hostileText(120)]
  const { product } = await harm.ask(
    admin,
    'createProduct',
    {
      input: {
        ...{ name: hostileText(700), brand: hostileText(120), description: hostileText(10_000) },
        categoryIds: [category.id],
        media: [
          {
            url: `/${hostileText(60)
              .replaceAll(' ', '')
              .replaceAll(/[^\x21-\x7e]/g, '')}`,
            alt: hostileText(500),
          },
        ],
        options: [{ name: option, values: [value] }],
      },
    },
    '... on ProductChanged { product { id slug } }',
  )
  const sku = randomUUID().slice(0, 8) + hostileText(92)
  const { variant } = await harm.ask(
    admin,
    'addVariant',
    {
      input: {
        ...{ productId: product.id, sku, selection: [{ option, value }] },
        price: { amount: '99999.00', currency: 'EUR' },
      },
    },
    '... on VariantChanged { variant { id } }',
  )
  await harm.ask(admin, 'publishProduct', { id: product.id })
  const input = { idempotencyKey: product.id, variantId: variant.id, by: 9, reason: 'RECEIVED' }
  await eventually(() => harm.ask(admin, 'adjustStock', { input }), arrival)
  return {
    ...{ productId: product.id as string, slug: product.slug as string, variantId: variant.id as string, sku },
    ...{ categoryId: category.id as string, category: category.slug as string },
  }
}

/** What staff type besides. Answers the webhook's id, whose endpoint answers with harm, too. */
async function fillDesk(admin: Client, harm: Harm): Promise<string> {
  await harm.ask(admin, 'createApiKey', { input: { name: hostileText(100), scopes: ['orders:read'] } })
  await harm.ask(admin, 'setShippingMethod', {
    input: { code: 'hostile', name: hostileText(100), position: 9, offered: true, note: hostileText(500) },
  })
  await harm.ask(admin, 'setShippingRate', {
    input: {
      ...{ method: 'hostile', zone: 'UNION', upToGrams: 30_000, currency: 'EUR', price: '1.00', estimate: 3 },
      ...{ offered: true, note: hostileText(500) },
    },
  })
  await harm.ask(admin, 'setTaxRate', { input: { country: 'DE', percent: '19', note: hostileText(500) } })
  const endpoint = createServer((_request, response) => response.writeHead(500).end(hostileText(300)))
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/?${hostileText(300)}`
    const input = { url, description: hostileText(200), eventTypes: ['PRODUCT_CHANGED'] }
    const { webhook } = await harm.ask(admin, 'createWebhook', { input }, '... on WebhookCreated { webhook { id } }')
    await harm.ask(admin, 'sendTestEvent', { id: webhook.id })
    await eventually(async () => {
      const found = await admin.ask<{ webhook: { deliveries: { edges: { node: { attempts: object[] } }[] } } }, object>(
        'query ($id: ID!) { webhook(id: $id) { deliveries { edges { node { attempts { answer } } } } } }',
        { id: webhook.id },
      )
      if (!found.webhook.deliveries.edges[0]?.node.attempts.length) throw new Error('nothing was delivered')
    }, arrival)
    return webhook.id
  } finally {
    endpoint.close()
  }
}

/** Somebody with harm in each field of their own, who has ordered: one order is on its way back, one is to be shipped. */
async function fillAccount(
  shop: Shop,
  { admin, harm, variantId }: { admin: Client; harm: Harm; variantId: string },
): Promise<{ email: string; orders: string[] }> {
  const email = `hostile-${randomUUID()}@buyers.example`
  const signedIn = await harm.ask(
    clientOf(shop.url),
    'signUp',
    { input: { name: hostileText(100), email, password: PASSWORD } },
    '... on SignedIn { user { id email } tokens { accessToken refreshToken accessTokenExpiresAt } }',
  )
  const { client } = personOf(shop, signedIn as SessionFragment)
  await harm.ask(client, 'updateProfile', { input: { name: hostileText(100) } })
  const address = {
    ...{ name: hostileText(100), line1: hostileText(200), line2: hostileText(200), city: hostileText(100) },
    ...{ region: hostileText(100), postalCode: '"><b onx=hit()>', country: 'DE' },
  }
  await harm.ask(client, 'saveAddress', { input: { label: hostileText(100), address } })
  const paymentMethodId = await addCard(client, 'pm_card_visa')
  const order = async () => {
    await addToCart(client, variantId)
    const wish = await agree({ client, paymentMethodId }, { to: address })
    const { id } = outcome(await send(client, wish), 'OrderPlaced').order
    await orderBecomes(client, id, 'CONFIRMED')
    return id
  }
  const sent = await order()
  const parcel = { id: sent, carrier: hostileText(50), trackingNumber: '00340434161094042557' }
  await eventually(() => harm.ask(admin, 'shipOrder', { input: parcel }), arrival)
  await harm.ask(admin, 'markDelivered', { id: sent })
  await harm.ask(client, 'requestReturn', { id: sent, reason: hostileText(1_000) })
  await harm.ask(admin, 'addOrderNote', { input: { idempotencyKey: sent, id: sent, text: hostileText(2_000) } })
  const { order: paid } = await admin.ask<{ order: { payment: { id: string } } }, object>(
    'query ($id: ID!) { order(id: $id) { payment { id } } }',
    { id: sent },
  )
  const refund = { idempotencyKey: sent, paymentId: paid.payment.id, reason: hostileText(500) }
  await eventually(
    () => harm.ask(admin, 'refundPayment', { input: { ...refund, amount: { amount: '1.00', currency: 'EUR' } } }),
    arrival,
  )
  await addToCart(client, variantId)
  const placed = await order()
  await addToCart(client, variantId)
  return { email, orders: [sent, placed] }
}
