import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import { decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import { z } from 'zod'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { addCard, newCustomer } from '../actors/people.ts'
import { type OidcIssuer, startOidcIssuer } from '../engines/oidc-issuer.ts'
import { MeDocument, SetRoleDocument, ShipOrderDocument, SignOutDocument, UpdateProfileDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'

export const title =
  "Who signs in by another issuer buys, works and is signed out as anybody, and nobody's account is theirs"
export const shopless = true
export const long = true

/** The log carries the end of a session to the other services; a key that is not known is looked for every 5 s at most. */
const HEARD_MS = 30_000
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })
const verified = (email: string, more = {}) => ({ email, email_verified: true, ...more })

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  const clerk = verified('clerk@issuer.example', { name: 'Cleo Clerk', roles: ['desk', 'canteen'] })
  const staff = await startOidcIssuer({ clerk })
  const people = await startOidcIssuer({
    ada: verified('ada@issuer.example', { name: 'Ada Quist' }),
    clerk: verified('another@issuer.example', { roles: ['desk'] }),
    thief: verified('thief@issuer.example'),
    late: verified('late@issuer.example'),
  })
  const told = [
    { issuer: staff.issuer, audience: staff.audience, claims: { roles: 'roles' }, roles: { desk: 'STAFF' } },
    { issuer: people.issuer, audience: people.audience },
  ]
  try {
    const shop = await startShop([], { MICROMART_OIDC_ISSUERS: JSON.stringify(told) })
    try {
      await signInAndBuy({ shop, say, staff, people })
      await followsRoles({ shop, say, staff, people })
      await trustsNoForger({ shop, say, staff, people })
      await outlivesTheIssuer({ shop, say, staff, people })
    } finally {
      await shop.dispose()
    }
  } finally {
    await Promise.all([staff.stop(), people.stop()])
  }
}

interface Scene {
  shop: Shop
  say: PartContext['say']
  staff: OidcIssuer
  people: OidcIssuer
}

const as = async ({ url }: Shop, issuer: OidcIssuer, subject: string) => clientOf(url, await issuer.signIn(subject))
const idOf = async (client: Client) => (await client.ask(MeDocument, {})).me?.id

async function signInAndBuy({ shop, say, staff, people }: Scene): Promise<void> {
  say('the first token opens an account, however many requests come with it, and the next ones are of the same person')
  const client = await as(shop, people, 'ada')
  const ids = new Set(await Promise.all(Array.from({ length: 8 }, () => idOf(client))))
  const [id] = [...ids]
  assert.ok(id !== undefined && ids.size === 1)
  assert.equal(await idOf(await as(shop, people, 'ada')), id)

  say('staff of the issuer fill the shelves, and who is not goes shopping')
  const variantId = await shelve(await as(shop, staff, 'clerk'), { stock: 3 })
  const paymentMethodId = await addCard(client, 'pm_card_visa')
  const tokens = { accessToken: client.token ?? '', refreshToken: '' }
  const order = await buy({ id, email: 'ada@issuer.example', tokens, client, paymentMethodId }, variantId)
  const following = follow(client, order.id, 0)
  await following.until('ORDER_CONFIRMED')
  await following.close()
  await orderBecomes(client, order.id, 'CONFIRMED')

  say('the same subject of another issuer is somebody else, and no staff')
  const other = await as(shop, people, 'clerk')
  assert.notEqual(await idOf(other), await idOf(await as(shop, staff, 'clerk')))
  const { codes } = await other.send(ShipOrderDocument, {
    input: { id: order.id, carrier: 'DHL', trackingNumber: '1' },
  })
  assert.deepEqual(codes, ['FORBIDDEN'])

  say('after a sign-out a token changes nothing, and a newer one begins anew')
  outcome((await client.ask(SignOutDocument, {})).signOut, 'Done')
  const rename = (by: Client) => by.send(UpdateProfileDocument, { input: { name: 'Ada Lovelace' } })
  assert.deepEqual((await rename(client)).codes, ['UNAUTHENTICATED'])
  await eventually(async () => assert.deepEqual((await rename(await as(shop, people, 'ada'))).codes, []), {
    within: HEARD_MS,
  })
  assert.deepEqual((await rename(client)).codes, ['UNAUTHENTICATED'])
}

async function followsRoles({ shop, say, staff }: Scene): Promise<void> {
  say('who is no staff of the issuer any more is none here, with the former token neither')
  const former = await as(shop, staff, 'clerk')
  await shelve(former, { stock: 1 })
  staff.says('clerk', verified('clerk@issuer.example', { roles: ['canteen'] }))
  const input = { id: 'ord_1', carrier: 'DHL', trackingNumber: '1' }
  const asCustomer = await as(shop, staff, 'clerk')
  assert.deepEqual((await asCustomer.send(ShipOrderDocument, { input })).codes, ['FORBIDDEN'])
  const { codes } = await former.send(SetRoleDocument, { userId: 'usr_1', role: 'STAFF' })
  assert.ok(codes.every((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'))
  await eventually(
    async () => assert.deepEqual((await former.send(ShipOrderDocument, { input })).codes, ['UNAUTHENTICATED']),
    { within: HEARD_MS },
  )
}

async function trustsNoForger({ shop, say, staff, people }: Scene): Promise<void> {
  say('nobody gets the account of somebody who has a password, by whatever address an issuer vouches for')
  const victim = await newCustomer(shop)
  people.says('thief', verified(victim.email.toUpperCase()))
  const taken = await (await as(shop, people, 'thief')).send(MeDocument, {})
  assert.deepEqual([taken.status, taken.codes], [401, ['UNAUTHENTICATED']])
  assert.match(taken.messages.join(), /There is an account with that e-mail address/)

  say('a new key of the issuer is believed')
  await people.rotate()
  await eventually(async () => assert.equal((await (await as(shop, people, 'ada')).send(MeDocument, {})).status, 200), {
    within: HEARD_MS,
  })

  say('what the issuer has not signed is not, whatever it says')
  for (const [how, token] of Object.entries(await forged(staff, people))) {
    const { status, codes } = await clientOf(shop.url, token).send(MeDocument, {})
    assert.deepEqual([status, codes], [401, ['UNAUTHENTICATED']], how)
  }
}

async function forged(staff: OidcIssuer, people: OidcIssuer): Promise<Record<string, string>> {
  const { kid } = decodeProtectedHeader(await people.signIn('ada'))
  const [jwk] = keySet.parse(await (await fetch(`${people.issuer}/jwks`)).json()).keys
  const publicKey = createPublicKey({ key: jwk ?? {}, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  const { privateKey } = await generateKeyPair('RS256')
  const claims = () =>
    new SignJWT({ ...verified('forged@issuer.example'), roles: ['desk'] })
      .setIssuer(people.issuer)
      .setAudience(people.audience)
      .setSubject('clerk')
      .setIssuedAt()
      .setExpirationTime('5m')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const [, payload] = (await people.signIn('ada')).split('.')
  const [header, , signature] = (await staff.signIn('clerk')).split('.')
  return {
    'by nobody': `${part({ alg: 'none' })}.${payload}.c2ln`,
    'with the public key for a secret': await claims()
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(String(publicKey))),
    "with a forger's key": await claims().setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
    'for other claims': `${header}.${payload}.${signature}`,
  }
}

async function outlivesTheIssuer({ shop, say, people }: Scene): Promise<void> {
  say('while the issuer is away its tokens are good, by the keys that are known')
  const late = await as(shop, people, 'late')
  await people.stop()
  assert.ok(await idOf(late))
}
