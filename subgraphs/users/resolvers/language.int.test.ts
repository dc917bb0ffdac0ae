import { customer, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { password } from '../testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

type As = Awaited<ReturnType<UsersHarness['newAccount']>>['as']
const update = (as: As, input: object) => shop.mutate('updateProfile', { input }, as)

test('who signs up says what they read, and mails are told of it; who does not says nothing', async () => {
  const german = await shop.newAccount('wien@buyers.example', { language: 'de-at' })
  expect(await shop.recipient(german.id)).toMatchObject({ language: 'de-AT' })
  expect(await shop.recipient(german.id, { purpose: 'VERIFY_EMAIL' })).toMatchObject({ language: 'de-AT' })
  const silent = await shop.newAccount('silent@buyers.example')
  expect(await shop.recipient(silent.id)).toMatchObject({ language: null })
  expect((await shop.ask('{ me { language } }', {}, silent.as)).data.me).toEqual({ language: null })
})

test('another language counts at once, without a password, and stays when nothing is said of it', async () => {
  const { id, as } = await shop.newAccount('moves@buyers.example', { language: 'de' })
  expect(await update(as, { language: 'EN-gb' })).toMatchObject({ user: { name: 'Ada Quist', language: 'en-GB' } })
  expect(await update(as, { name: 'Ada' })).toMatchObject({ user: { name: 'Ada', language: 'en-GB' } })
  expect(await update(as, { language: null })).toMatchObject({ user: { language: 'en-GB' } })
  expect(await shop.recipient(id)).toMatchObject({ name: 'Ada', language: 'en-GB' })
  const told = (await shop.outboxOn('users.events', id)).filter(({ type }) => type === 'user.profile_changed')
  expect(told).toHaveLength(2)
})

test('what is no language is refused, and nothing is changed or opened with it', async () => {
  const invalid = { __typename: 'InvalidInput', path: ['language'] }
  const { as } = await shop.newAccount('plain@buyers.example')
  for (const language of ['', 'de_DE', 'German, please', 'de\0', 'x'.repeat(5_000)]) {
    expect(await update(as, { name: 'Eve', language })).toMatchObject(invalid)
    const input = { name: 'Ada', email: 'odd@buyers.example', password, language }
    expect(await shop.mutate('signUp', { input })).toMatchObject(invalid)
  }
  expect((await shop.ask('{ me { name } }', {}, as)).data.me).toEqual({ name: 'Ada Quist' })
})

test('what somebody reads is for them and for staff to see', async () => {
  const { id } = await shop.newAccount('private@buyers.example', { language: 'de' })
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { language } } }'
  const seen = async (as: As) => (await shop.ask(query, { of: [{ __typename: 'User', id }] }, as)).data._entities[0]
  expect(await seen(staff())).toEqual({ language: 'de' })
  expect(await seen(customer('usr_eve'))).toBeNull()
})

test('the last mail to an account is in its language, which is forgotten with it', async () => {
  const { id, as } = await shop.newAccount('leaves@buyers.example', { language: 'de-CH' })
  expect(await shop.mutate('deleteMyAccount', { currentPassword: password }, as)).toMatchObject({ __typename: 'Done' })
  expect(await shop.recipient(id)).toMatchObject({ language: 'de-CH' })
  await shop.deps.db.deleteFrom('farewells').where('user_id', '=', id).execute()
  expect(await shop.rowsWith('de-CH')).toEqual([])
})
