import { newId } from '@micromart/ids'
import { machine, type Somebody } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { decodeJwt } from 'jose'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { mutations } from '../testing/operations.ts'
import { exchangeToken } from '../token-exchange/exchange-token.ts'
import { subjectTokens } from '../token-exchange/subject-tokens.ts'
import { newKeyText } from './key-text.ts'

let shop: UsersHarness
beforeAll(async () => {
  shop = await openUsers({ still: true })
})
afterAll(() => shop.close())

const dayMs = 24 * 60 * 60_000
const wish = { name: 'Till in Berlin', scopes: ['orders:read', 'catalog:write'] }
let nth = 0
const clerk = async () => shop.promoted(await shop.newAccount(`clerk${nth++}@staff.example`), 'STAFF')
const create = (as: Somebody, input: object = wish) => shop.mutate('createApiKey', { input }, as)
const revoke = (as: Somebody, id: string) => shop.mutate('revokeApiKey', { id }, as)
const tellingCode = async (name: keyof typeof mutations, variables: object, as: Somebody) =>
  (await shop.ask(mutations[name], { ...variables }, as)).errors?.[0]?.extensions.code

/** What a key is traded for now, or why for nothing. */
async function trade(key: string, address = '192.0.2.7') {
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:micromart:token-type:api-key',
    subject_token: key,
  })
  const answer = await exchangeToken(shop.deps, form, { address, userAgent: null }, subjectTokens)
  if ('error' in answer) return answer
  const claims = decodeJwt(answer.access_token)
  return { ...claims, seconds: Number(claims.exp) - Number(claims.iat) }
}

describe('a key', () => {
  test('is shown once to the member of staff who makes it, who is told by mail, and stored as a hash alone', async () => {
    const { id, as } = await clerk()
    const made = await create(as)
    expect(made).toMatchObject({
      __typename: 'ApiKeyCreated',
      apiKey: { ...wish, createdBy: { id }, lastUsedAt: null, revokedAt: null },
      key: expect.stringMatching(/^mmk_[0-9a-f]{32}_[0-9A-Za-z]{49}$/),
    })
    expect(Date.parse(made.apiKey.expiresAt) - shop.clock().getTime()).toBe(90 * dayMs)
    const told = await shop.outboxOn('users.events', id)
    expect(told.at(-1)).toMatchObject({ type: 'user.api_key_created', data: { apiKeyId: made.apiKey.id } })
    const stored = JSON.stringify([await shop.db.selectFrom('api_keys').selectAll().execute(), told])
    expect(stored).not.toContain(made.key.split('_').at(-1))
  })

  test.each([
    ['no name', { ...wish, name: ' ' }, ['name']],
    ['no scope', { ...wish, scopes: [] }, ['scopes']],
    ['a scope that there is not', { ...wish, scopes: ['orders:read', 'orders:burn'] }, ['scopes', '1']],
    ['all of what staff may', { ...wish, scopes: ['staff'] }, ['scopes', '0']],
    ['an end that is past', { ...wish, expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt']],
    ['an end in ten years', { ...wish, expiresAt: '2099-01-01T00:00:00Z' }, ['expiresAt']],
  ])('is not made with %s', async (_what, input, path) => {
    expect(await create((await clerk()).as, input)).toMatchObject({ __typename: 'InvalidInput', path })
  })

  test('is made by nobody who is not on the staff, in their row or in their token', async () => {
    const buyer = await shop.newAccount('buyer@buyers.example')
    expect(await tellingCode('createApiKey', { input: wish }, buyer.as)).toBe('FORBIDDEN')
    const former = await clerk()
    await shop.db.updateTable('users').set({ role: 'CUSTOMER' }).where('id', '=', former.id).execute()
    expect(await tellingCode('createApiKey', { input: wish }, former.as)).toBe('FORBIDDEN')
  })

  test('is one of fifty at most that its maker has, of which those that have ended do not count', async () => {
    const { id, as } = await clerk()
    const { apiKey } = await create(as)
    await sql`
      INSERT INTO api_keys (id, hash, name, scopes, user_id, created_at, expires_at)
      SELECT 'key_00' || nth, decode(md5(nth::text), 'hex'), name, scopes, user_id, created_at, expires_at
      FROM api_keys, generate_series(2, 50) AS nth WHERE id = ${apiKey.id}`.execute(shop.db)
    expect(await create(as)).toMatchObject({ __typename: 'InvalidInput', path: [] })
    expect(await create((await clerk()).as)).toMatchObject({ __typename: 'ApiKeyCreated' })
    await revoke(as, apiKey.id)
    expect(await create(as)).toMatchObject({ __typename: 'ApiKeyCreated', apiKey: { createdBy: { id } } })
  })

  test('is one when it is asked for again under one key, and opens with the text that came last', async () => {
    const { id, as } = await clerk()
    const input = { ...wish, idempotencyKey: 'a form' }
    const [first, again] = [await create(as, input), await create(as, input)]
    expect(again.apiKey).toEqual(first.apiKey)
    expect(await trade(first.key)).toHaveProperty('error')
    expect(await trade(again.key)).not.toHaveProperty('error')
    const told = (await shop.outboxOn('users.events', id)).filter(({ type }) => type === 'user.api_key_created')
    expect(told).toHaveLength(1)
    expect(await create(as, { ...input, name: 'Another' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
    await revoke(as, first.apiKey.id)
    expect(await create(as, input)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  })

  test('is listed for whoever made it and for admins, a page at a time', async () => {
    const [one, other, boss] = [await clerk(), await clerk(), await shop.newAdmin('boss@staff.example')]
    const made = [await create(one.as), await create(one.as), await create(other.as)].map(({ apiKey }) => apiKey.id)
    const source = `query($first: Int, $after: String) {
      apiKeys(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } } }`
    const page = async (as: Somebody, first?: number, after?: string) => {
      const { apiKeys } = (await shop.ask(source, { first, after }, as)).data
      const edges: { cursor: string; node: { id: string } }[] = apiKeys.edges
      return { ids: edges.map(({ node }) => node.id), last: edges.at(-1)?.cursor, more: apiKeys.pageInfo.hasNextPage }
    }
    const [first, second, third] = made
    expect((await page(one.as)).ids).toEqual([second, first])
    expect((await page(boss.as)).ids).toEqual(expect.arrayContaining(made))
    const newest = await page(boss.as, 1)
    expect(newest).toMatchObject({ ids: [third], more: true })
    expect((await page(boss.as, 1, newest.last)).ids).toEqual([second])
  })

  test('is revoked by its maker or an admin, as often as they like, and by nobody else', async () => {
    const [maker, other, boss] = [await clerk(), await clerk(), await shop.newAdmin('other-boss@staff.example')]
    const { apiKey } = await create(maker.as)
    expect(await revoke(other.as, apiKey.id)).toMatchObject({ __typename: 'NotFound', of: apiKey.id })
    const revoked = await revoke(boss.as, apiKey.id)
    expect(revoked).toMatchObject({ __typename: 'ApiKeyRevoked', apiKey: { revokedAt: expect.any(String) } })
    shop.passTime(60_000)
    expect(await revoke(maker.as, apiKey.id)).toEqual(revoked)
    const told = (await shop.outboxOn('users.events', maker.id)).slice(-2)
    expect(told).toMatchObject([
      { type: 'user.sessions_ended', data: { sessionIds: [apiKey.id] } },
      { type: 'user.api_key_revoked', data: { apiKeyId: apiKey.id } },
    ])
    for (const id of [newId('key'), newId('usr'), "' OR 1=1--"]) {
      expect(await revoke(boss.as, id)).toMatchObject({ __typename: 'NotFound', of: id })
    }
  })

  test('makes and sees no keys, whatever its scopes', async () => {
    const { apiKey } = await create((await clerk()).as)
    const as = machine(wish.scopes, apiKey.id)
    expect(await tellingCode('createApiKey', { input: wish }, as)).toBe('FORBIDDEN')
    expect(await tellingCode('revokeApiKey', { id: apiKey.id }, as)).toBe('FORBIDDEN')
    expect((await shop.ask('{ apiKeys { edges { cursor } } }', {}, as)).errors).toHaveLength(1)
  })
})

describe('a key is traded', () => {
  test('for five minutes of its scopes, in a session of its own, of which its maker is accountable', async () => {
    const { id, as } = await clerk()
    const { apiKey, key } = await create(as)
    expect(await trade(key)).toMatchObject({
      seconds: 300,
      sub: apiKey.id,
      sid: apiKey.id,
      role: 'MACHINE',
      scope: 'orders:read catalog:write',
      accountable: id,
    })
  })

  test('for no longer than it lives', async () => {
    const { as } = await clerk()
    const expiresAt = new Date(shop.clock().getTime() + 60_000).toISOString()
    const { key } = await create(as, { ...wish, expiresAt })
    expect(await trade(key)).toMatchObject({ seconds: expect.toSatisfy((seconds) => seconds <= 60) })
    shop.passTime(60_000)
    expect(await trade(key)).toEqual({ error: 'invalid_request' })
  })

  test('for nothing once it is revoked, or its maker is no longer on the staff, and asks for nothing with what it had', async () => {
    const boss = await shop.newAdmin('third-boss@staff.example')
    const [one, other] = [await clerk(), await clerk()]
    const [revoked, orphaned] = [await create(one.as), await create(other.as)]
    await revoke(one.as, revoked.apiKey.id)
    await shop.mutate('setRole', { userId: other.id, role: 'ADMIN' }, boss.as)
    expect(await trade(orphaned.key)).toMatchObject({ role: 'MACHINE' })
    await shop.mutate('setRole', { userId: other.id, role: 'CUSTOMER' }, boss.as)
    const ended = (await shop.outboxOn('users.events', other.id)).filter(({ type }) => type === 'user.sessions_ended')
    expect(ended.at(-1)).toMatchObject({ data: { sessionIds: [orphaned.apiKey.id] } })
    for (const { apiKey, key } of [revoked, orphaned]) {
      expect(await trade(key)).toEqual({ error: 'invalid_request' })
      const { errors } = await shop.ask('{ user(id: "usr_1") { id } }', {}, machine(['customers:read'], apiKey.id))
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    }
  })

  test('and its use is noted, once in a minute', async () => {
    const { as } = await clerk()
    const { apiKey, key } = await create(as)
    const lastUse = async () => {
      const { data } = await shop.ask('{ apiKeys { edges { node { id lastUsedAt } } } }', {}, as)
      return data.apiKeys.edges[0].node.lastUsedAt
    }
    await trade(key)
    const first = shop.clock().toISOString()
    await eventually(async () => expect(await lastUse()).toBe(first))
    shop.passTime(60_000)
    await trade(key)
    await eventually(async () => expect(await lastUse()).toBe(shop.clock().toISOString()))
    expect(apiKey.lastUsedAt).toBeNull()
  })

  test('not for guesses, of which an origin has a hundred before it has to wait', async () => {
    const { key } = await create((await clerk()).as)
    const guess = () => trade(newKeyText(newId('key')), '198.51.100.1')
    for (let tried = 0; tried < 100; tried++) expect(await guess()).toEqual({ error: 'invalid_request' })
    expect(await trade(key, '198.51.100.1')).toMatchObject({ error_description: expect.stringContaining('Too many') })
    expect(await trade(key, '198.51.100.2')).toMatchObject({ role: 'MACHINE' })
    shop.passTime(60_000)
    expect(await trade(key, '198.51.100.1')).toMatchObject({ role: 'MACHINE' })
    // Nor what cannot be one at all, which is not even counted.
    expect(await trade(`${key.slice(0, -1)}!`, '198.51.100.3')).toEqual({ error: 'invalid_request' })
    const counted = await shop.db.selectFrom('attempts').select('key').where('key', 'like', '%198.51.100.3').execute()
    expect(counted).toEqual([])
  })

  test('not for another’s secret', async () => {
    const { as } = await clerk()
    const { apiKey } = await create(as)
    expect(await trade(newKeyText(apiKey.id))).toEqual({ error: 'invalid_request' })
  })
})
