import { randomUUID } from 'node:crypto'
import type { Client } from '../../actors/client.ts'
import { outcome } from '../../actors/outcome.ts'

// What staff do to what lists are of, in as few words as the graph takes.

interface Result {
  __typename: string
  [field: string]: unknown
}

/** Does a mutation whose answer is of that type. `of` is what is asked of that. */
async function done(client: Client, call: string, input: object, typename: string, of = '') {
  const argument = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input!`
  const source = `mutation ($input: ${argument}) { done: ${call}(input: $input) { __typename ... on ${typename} { ${of || '__typename'} } ... on Problem { message } } }`
  const data = await client.ask<{ done: Result }, object>(source, { input })
  return outcome(data.done, typename)
}

/** The same of one that takes an id alone. */
async function doneTo(client: Client, call: string, id: string, typename: string) {
  const source = `mutation ($id: ID!) { done: ${call}(id: $id) { __typename } }`
  const data = await client.ask<{ done: Result }, object>(source, { id })
  outcome(data.done, typename)
}

export async function newCoupon(staff: Client): Promise<{ id: string; code: string }> {
  const code = `PAGES-${randomUUID().slice(0, 8).toUpperCase()}`
  const { coupon } = await done(
    staff,
    'createCoupon',
    { code, kind: 'PERCENT', percent: '5' },
    'CouponChanged',
    'coupon { id code }',
  )
  return coupon as { id: string; code: string }
}

/** At the top without `parentId`. */
export async function newCategory(staff: Client, parentId: string | null): Promise<string> {
  const input = { name: `Aisle ${randomUUID().slice(0, 8)}`, parentId }
  const { category } = await done(staff, 'createCategory', input, 'CategoryCreated', 'category { id }')
  return (category as { id: string }).id
}

export const ended = (staff: Client, id: string) => doneTo(staff, 'endCoupon', id, 'CouponChanged')

export async function newKey(admin: Client): Promise<string> {
  const { apiKey } = await done(
    admin,
    'createApiKey',
    { name: 'Till', scopes: ['orders:read'] },
    'ApiKeyCreated',
    'apiKey { id }',
  )
  return (apiKey as { id: string }).id
}

export const revoked = (admin: Client, id: string) => doneTo(admin, 'revokeApiKey', id, 'ApiKeyRevoked')

export async function begun(staff: Client): Promise<string> {
  const { catalogImport } = await done(
    staff,
    'beginCatalogImport',
    { file: 'lamps.csv' },
    'CatalogImportChanged',
    'catalogImport { id }',
  )
  return (catalogImport as { id: string }).id
}

export const closed = (staff: Client, id: string) => doneTo(staff, 'closeCatalogImport', id, 'CatalogImportChanged')

export const noted = (staff: Client, importId: string, nth: number) =>
  done(
    staff,
    'noteCatalogImportSteps',
    { importId, steps: [{ kind: 'MAKES', of: `lamp-${nth}`, note: '{}' }] },
    'CatalogImportChanged',
  )

export const newTax = (staff: Client, nth: number) =>
  done(staff, 'setTaxRate', { country: 'IS', percent: `${10 + (nth % 5)}` }, 'TaxRateSet')

export const newMethod = (staff: Client, nth: number) =>
  done(
    staff,
    'setShippingMethod',
    { code: 'by-boat', name: `By boat ${nth}`, position: 9, offered: false },
    'ShippingMethodSet',
  )

export const newRate = (staff: Client, nth: number) =>
  done(
    staff,
    'setShippingRate',
    { method: 'by-boat', country: 'IS', currency: 'EUR', upToGrams: 1_000, price: `${5 + (nth % 5)}.00`, estimate: 9 },
    'ShippingRateSet',
  )

export async function endpoint(admin: Client): Promise<string> {
  const input = { url: 'http://127.0.0.1:9/', eventTypes: ['ORDER_PLACED'] }
  const { webhook } = await done(admin, 'createWebhook', input, 'WebhookCreated', 'webhook { id }')
  return (webhook as { id: string }).id
}

/** A product that is there is called something else, costs something else, and is off the shelf. */
export async function moved(staff: Client, variantId: string): Promise<string> {
  const { variant } = await staff.ask<{ variant: { product: { id: string } } }, object>(
    'query ($id: ID!) { variant(id: $id) { product { id } } }',
    { id: variantId },
  )
  const { id } = variant.product
  await done(staff, 'updateProduct', { id, name: `Travel lantern ${randomUUID()}` }, 'ProductChanged')
  await staff.ask(
    'mutation ($id: ID!, $price: MoneyInput!) { changePrice(variantId: $id, price: $price) { __typename } }',
    {
      id: variantId,
      price: { amount: `${1 + Math.floor(Math.random() * 200)}.00`, currency: 'EUR' },
    },
  )
  return id
}
