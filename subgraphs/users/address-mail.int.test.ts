import { customer } from '@micromart/service/testing'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { up } from './migrations/0008_mail_requests.ts'
import { openUsers, type UsersHarness } from './testing/harness.ts'
import { password } from './testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

const verify = (token: string) => shop.mutate('verifyEmail', { token })
const lastRequest = async (id: string) => {
  const data = (await shop.outboxOn('users.events', id)).at(-1)?.data
  return { purpose: 'VERIFY_EMAIL' as const, id: data && 'requestId' in data ? data.requestId : undefined }
}

test('a mail asked for twice has the same token, and none once that is used', async () => {
  const { id, email } = await shop.newAccount('twice@buyers.example')
  const request = await lastRequest(id)
  const first = await shop.recipient(id, request)
  expect(first).toEqual({ name: 'Ada Quist', language: null, email, newEmail: null, token: expect.any(String) })
  expect(await shop.recipient(id, request)).toEqual(first)
  expect(await verify(first.token)).toMatchObject({ user: { emailVerified: true } })
  expect(await shop.recipient(id, request)).toBeNull()
  expect(await shop.recipient(id)).toEqual({ name: 'Ada Quist', language: null, email, newEmail: null, token: null })
})

test('a request that is too old, or whose account is another’s or nobody’s, is mailed to nobody', async () => {
  const { id } = await shop.newAccount('late@buyers.example')
  const request = await lastRequest(id)
  const other = await shop.newAccount('other@buyers.example')
  expect(await shop.recipient(other.id, request)).toBeNull()
  expect(await shop.recipient('usr_nobody', request)).toBeNull()
  expect(await shop.recipient('usr_nobody')).toBeNull()
  shop.passTime(24 * 60 * 60_000)
  expect(await shop.recipient(id, request)).toBeNull()
})

test('what an older version requested, or one under a secret that is gone, gets a token that works when it is asked for', async () => {
  const { id } = await shop.newAccount('older@buyers.example')
  const before = await shop.recipient(id, await lastRequest(id))
  await shop.db
    .updateTable('one_time_tokens')
    .set({ hash: 'of a token that nobody kept', request_id: null })
    .where('user_id', '=', id)
    .execute()
  const [asked, again] = [
    await shop.recipient(id, { purpose: 'VERIFY_EMAIL' }),
    await shop.recipient(id, { purpose: 'VERIFY_EMAIL' }),
  ]
  expect(again).toEqual(asked)
  expect(await verify(before.token)).toMatchObject({ __typename: 'TokenExpired' })
  expect(await verify(asked.token)).toMatchObject({ user: { emailVerified: true } })
})

test('only siblings may ask, whoever they are', async () => {
  const { id } = await shop.newAccount('curious@buyers.example')
  const source = 'query($of: ID!) { mailRecipient(userId: $of) { email } }'
  expect((await shop.ask(source, { of: id }, customer(id))).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('what users tells holds no name, no address and no token of anybody, whatever they do', async () => {
  const { id, as, tokens } = await shop.newAccount('marker@buyers.example')
  const secrets = [tokens.accessToken, tokens.refreshToken, await shop.mailed('user.email_verification_requested')]
  await shop.mutate('requestPasswordReset', { email: 'marker@buyers.example' })
  secrets.push(await shop.mailed('user.password_reset_requested'))
  const moved = { name: 'Marker Name', email: 'moved@buyers.example', currentPassword: password }
  await shop.mutate('updateProfile', { input: moved }, as)
  secrets.push(await shop.mailed('user.email_undo_offered'), await shop.mailed('user.email_change_requested'))
  await verify(secrets.at(-1) ?? '')
  await shop.mutate('signOut', {}, as)
  const told = await shop.outboxOn('users.events', id)
  expect(told.length).toBeGreaterThan(6)
  for (const secret of [...secrets, 'Quist', 'Marker', 'marker@', 'moved@']) {
    expect(JSON.stringify(told)).not.toContain(secret)
  }
})

test('what an older version has put in the outbox is told without what it said too much', async () => {
  const { id } = await shop.newAccount('upgraded@buyers.example')
  await sql`
    UPDATE outbox SET value = jsonb_set(value::jsonb, '{data}',
      value::jsonb -> 'data' || '{"name": "Ada", "email": "a@b.example", "token": "one"}')::text`.execute(shop.db)
  await sql`ALTER TABLE one_time_tokens DROP COLUMN request_id`.execute(shop.db)
  await up(shop.db as Kysely<unknown>)
  const { rows } = await sql<{ value: string }>`SELECT value FROM outbox WHERE key = ${id}`.execute(shop.db)
  expect(rows).toHaveLength(2)
  for (const { value } of rows) expect(value).not.toMatch(/Ada|a@b|"one"/)
})
