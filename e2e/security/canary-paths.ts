import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import WebSocket from 'ws'
import { addToCart, agree, orderBecomes, send, shipTo } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { newGuest } from '../actors/guests.ts'
import { outcome } from '../actors/outcome.ts'
import type { Customer } from '../actors/people.ts'
import {
  CreateApiKeyDocument,
  CreateWebhookDocument,
  SendTestEventDocument,
  UpdateProfileDocument,
} from '../generated.ts'
import type { Shop } from '../shop/shop.ts'

export interface Place {
  shop: Shop
  staff: Client
  customer: Customer
  password: string
  /** Of which there is enough. */
  variantId: string
}

export const canary = (what: string) => `canary-${what}-${randomUUID()}`
/** Of letters that words have, so that it fits where names and addresses do. */
const word = () => `Canary${randomUUID().replaceAll(/[-\d]/g, '')}`

/** What takes secrets along a way of its own, and answers which. */
type Path = (place: Place) => Promise<Record<string, string>>

/** Ways through the shop, by what takes them. */
export const paths: Readonly<Record<string, Path>> = {
  'a guest, who buys for somebody else': async ({ shop, variantId }) => {
    const guest = await newGuest(shop, variantId, `${canary('guest')}@guests.example`)
    const to = { ...shipTo, name: word(), line1: word() }
    const wish = { ...(await agree(guest, { to })), guest: { email: guest.email, cardToken: 'pm_card_visa' } }
    const { order, orderToken } = outcome(await send(guest.client, wish), 'OrderPlaced')
    const holder = clientOf(shop.url, undefined, { 'x-order-token': orderToken ?? '' })
    await eventually(
      async () => {
        const { data } = await holder.send<{ order: { status: string } }, object>(
          'query ($id: ID!) { order(id: $id) { status } }',
          { id: order.id },
        )
        assert.equal(data?.order.status, 'CONFIRMED')
      },
      { within: 60_000 },
    )
    const foreign = canary('order-token')
    await clientOf(shop.url, undefined, { 'x-order-token': foreign, 'x-cart-token': foreign }).send(
      '{ cart { id } }',
      {},
    )
    const { 'x-cart-token': cartToken = '' } = guest.client.headers
    return {
      guest: guest.email,
      recipient: to.name,
      street: to.line1,
      orderToken: orderToken ?? '',
      cartToken,
      foreign,
    }
  },

  'an account that gets another address, a number and a parcel': async ({ customer, password, variantId }) => {
    const [email, line1] = [`${canary('new-address')}@buyers.example`, word()]
    const number = `+49170${Math.floor(1e7 + Math.random() * 8e7)}`
    await customer.client.ask(UpdateProfileDocument, { input: { email, currentPassword: password } })
    await customer.client.send('mutation ($number: String) { setPhoneNumber(number: $number) { __typename } }', {
      number,
    })
    const save = 'mutation ($input: SaveAddressInput!) { saveAddress(input: $input) { __typename } }'
    await customer.client.send(save, { input: { address: { ...shipTo, line1 } } })
    await addToCart(customer.client, variantId)
    const { id } = outcome(
      await send(customer.client, await agree(customer, { to: { ...shipTo, line1 } })),
      'OrderPlaced',
    ).order
    await orderBecomes(customer.client, id, 'CONFIRMED')
    return { newAddress: email, phone: number, savedStreet: line1 }
  },

  'an integration': async ({ shop, staff }) => {
    const { createApiKey } = await staff.ask(CreateApiKeyDocument, { input: { name: 'Till', scopes: ['orders:read'] } })
    const { key } = outcome(createApiKey, 'ApiKeyCreated')
    await clientOf(shop.url, key).send('{ orders(first: 1) { totalCount } }', {})
    const wrongKey = `${key.slice(0, -6)}canary`
    await clientOf(shop.url, wrongKey).send('{ orders(first: 1) { totalCount } }', {})
    // Who means the key's id.
    await staff.send('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id: key })
    const letter = `${canary('letter')}@buyers.example`
    await staff.send('mutation ($ids: [ID!]) { redriveOrdersDeadLetters(ids: $ids) { __typename } }', { ids: [letter] })
    return { key, wrongKey, letter }
  },

  'a webhook whose endpoint is away': async ({ staff }) => {
    const path = canary('hook')
    const url = `http://127.0.0.1:9/${path}?token=${path}`
    const { createWebhook } = await staff.ask(CreateWebhookDocument, { input: { url, eventTypes: ['ORDER_PLACED'] } })
    const { secret, webhook } = outcome(createWebhook, 'WebhookCreated')
    outcome((await staff.ask(SendTestEventDocument, { id: webhook.id })).sendTestEvent, 'WebhookDeliveryQueued')
    return { webhookPath: path, webhookSecret: secret }
  },

  'pages of the shop': async ({ shop }) => {
    const page = `http://127.0.0.1:${shop.port + 2}`
    const [mailed, session, typed] = [canary('mailed-token'), canary('session'), canary('typed-password')]
    const headers = { cookie: `session=${session}; cart=${session}`, origin: page }
    for (const path of ['verify-email', 'reset-password', 'undo-email-change']) {
      await fetch(`${page}/${path}?token=${mailed}`, { headers })
      await fetch(`${page}/${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token: mailed, password: typed }),
      })
    }
    const email = `${canary('visitor')}@buyers.example`
    for (const path of ['sign-in', 'sign-up'])
      await fetch(`${page}/${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ email, password: typed, name: typed }),
      })
    return { mailed, session, typed, visitor: email }
  },

  'a query in an address, and a websocket': async ({ shop }) => {
    const [inAddress, inPayload] = [canary('variables'), canary('payload')]
    const question = new URLSearchParams({
      query: 'query ($token: String) { __typename }',
      variables: JSON.stringify({ token: inAddress }),
    })
    await fetch(`${shop.url}?${question}`)
    await refusedSocket(shop.url.replace('http', 'ws'), { authorization: `Bearer ${inPayload}` })
    return { inAddress, inPayload }
  },

  'a token of an issuer that nobody knows': async ({ shop }) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const subject = canary('subject')
    const token = `${part({ alg: 'RS256', kid: 'x', typ: 'at+jwt' })}.${part({ iss: 'https://id.example', sub: subject, exp: 4e9 })}.AAAA`
    await clientOf(shop.url, token).send('{ me { id } }', {})
    return { foreignToken: token, subject }
  },

  'baggage, and cookies to the API': async ({ shop }) => {
    const [baggage, cookie] = [canary('baggage'), canary('cookie')]
    await clientOf(shop.url, undefined, { baggage: `user=${baggage}`, cookie: `session=${cookie}` }).send(
      '{ categories { id } }',
      {},
    )
    return { baggage, cookie }
  },
}

/** Connects as one who may not, until it has been told so. */
function refusedSocket(url: string, payload: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws')
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })))
    socket.once('close', () => resolve())
    socket.once('error', reject)
  })
}
