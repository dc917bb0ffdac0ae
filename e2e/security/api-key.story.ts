import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, buy, orderBecomes } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { adminOf, newCustomer, type Person, signedIn } from '../actors/people.ts'
import {
  ApiKeysDocument,
  CreateApiKeyDocument,
  CreateProductDocument,
  OrderDocument,
  PlaceOrderDocument,
  RevokeApiKeyDocument,
  type Role,
  SetRoleDocument,
  ShipOrderDocument,
  UpdateProfileDocument,
} from '../generated.ts'
import { filesWith } from '../probes/files-with.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'An integration does what its key is for and nothing else, and is out once the key has ended'

/** The log carries the end of a key to the services. */
const HEARD_MS = 10_000

const categories = '{ categories { id } }'

export async function run({ shop, say }: PartContext): Promise<void> {
  const boss = await adminOf(shop)
  const variantId = await shelve(boss, { stock: 9 })
  const customer = await newCustomer(shop)
  const { id } = await buy(customer, variantId)
  await orderBecomes(customer.client, id, 'CONFIRMED')
  const colleague = await newCustomer(shop)
  const become = async (role: Role) =>
    outcome((await boss.ask(SetRoleDocument, { userId: colleague.id, role })).setRole, 'UserChanged')
  await become('STAFF')
  const staff = await signedIn(shop, colleague.email)

  const newKey = async ({ client }: Person, expiresAt?: Date) => {
    const wish = {
      name: 'Till in Berlin',
      scopes: ['orders:read', 'catalog:write'],
      expiresAt: expiresAt?.toISOString(),
    }
    const { createApiKey } = await client.ask(CreateApiKeyDocument, { input: wish })
    const { apiKey, key } = outcome(createApiKey, 'ApiKeyCreated')
    return { id: apiKey.id, key, client: clientOf(shop.url, key) }
  }
  const input = { name: 'Brass till', options: [{ name: 'Size', values: ['One'] }] }
  const isOut = (client: Person['client']) =>
    eventually(
      async () => {
        for (const refused of [
          await client.send(OrderDocument, { id }),
          await client.send(CreateProductDocument, { input }),
          await client.send(categories, {}),
        ]) {
          assert.deepEqual(refused.codes, ['UNAUTHENTICATED'])
        }
      },
      { within: HEARD_MS },
    )

  say('it reads the orders of all and makes products, as its scopes say')
  const till = await newKey(staff)
  const { data } = await till.client.send(OrderDocument, { id })
  assert.equal(data?.order?.status, 'CONFIRMED')
  outcome((await till.client.ask(CreateProductDocument, { input })).createProduct, 'ProductChanged')
  const spying = follow(till.client, id, 0)
  await spying.until('ORDER_CONFIRMED')

  say('it ships nothing, buys nothing, makes no keys, and has no account')
  await addToCart(customer.client, variantId)
  const agreed = await agree(customer)
  const parcel = { id, carrier: 'DHL', trackingNumber: '1' }
  for (const refused of [
    await till.client.send(ShipOrderDocument, { input: parcel }),
    await till.client.send(PlaceOrderDocument, { input: agreed }),
    await till.client.send(CreateApiKeyDocument, { input: { name: 'Another', scopes: ['orders:read'] } }),
    await till.client.send(UpdateProfileDocument, { input: { name: 'Till' } }),
  ]) {
    assert.deepEqual(refused.codes, ['FORBIDDEN'])
  }
  assert.deepEqual((await till.client.send('{ me { id } cart { id } }', {})).data, { me: null, cart: null })

  say('its use is seen, and the key itself stands in no table and in no log')
  await eventually(
    async () => {
      const { apiKeys } = await staff.client.ask(ApiKeysDocument, {})
      assert.ok(apiKeys?.edges.find(({ node }) => node.id === till.id)?.node.lastUsedAt)
    },
    { within: HEARD_MS },
  )
  assert.deepEqual(await filesWith(shop.data, till.key.slice(-49)), [])

  say('it is out everywhere a moment after the key was revoked, and its websocket closes')
  outcome((await staff.client.ask(RevokeApiKeyDocument, { id: till.id })).revokeApiKey, 'ApiKeyRevoked')
  await isOut(till.client)
  assert.deepEqual(await spying.refused(), ['4403'])

  say('a key ends when its time is over, and when its maker leaves the staff')
  const brief = await newKey(staff, new Date(Date.now() + 4_000))
  const orphaned = await newKey(staff)
  assert.deepEqual((await orphaned.client.send(OrderDocument, { id })).codes, [])
  await isOut(brief.client)
  await become('CUSTOMER')
  await isOut(orphaned.client)

  say('its maker has heard of all that by mail')
  await eventually(
    async () => {
      const subjects = (await mailsTo(shop, colleague.email)).map(({ subject }) => subject)
      assert.equal(subjects.filter((subject) => subject === 'You have made an API key').length, 3)
      assert.equal(subjects.filter((subject) => subject === 'An API key of yours was revoked').length, 1)
    },
    { within: 60_000 },
  )
}
