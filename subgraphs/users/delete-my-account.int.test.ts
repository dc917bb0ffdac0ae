import { service } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from './testing/harness.ts'
import { berlin, password } from './testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

type As = Awaited<ReturnType<UsersHarness['newAccount']>>['as']
const remove = (as: As, currentPassword = password) => shop.mutate('deleteMyAccount', { currentPassword }, as)
const recipient = async (userId: string) => {
  const { data } = await shop.ask(
    'query($userId: ID!) { mailRecipient(userId: $userId) { name email token } }',
    { userId },
    service(),
  )
  return data.mailRecipient
}

test('nothing of a deleted account is left but its id, and its address is free for an account with another', async () => {
  const { id, email, as, tokens } = await shop.newAccount('gone@buyers.example')
  await shop.signIn(email, 'not-the-password')
  await shop.mutate('requestPasswordReset', { email })
  await shop.mutate('updateProfile', { input: { email: 'away@buyers.example', currentPassword: password } }, as)
  await shop.mutate('saveAddress', { input: { label: 'Home of Ada', address: berlin } }, as)
  expect(await remove(as, 'not-the-password')).toMatchObject({ __typename: 'WrongCredentials' })
  expect(await remove(as)).toEqual({ __typename: 'Done', ok: true })

  expect(await recipient(id)).toEqual({ name: 'Ada Quist', email, token: null })
  await shop.ask('mutation($userId: ID!) { forgetFarewell(userId: $userId) }', { userId: id }, service())
  expect(await recipient(id)).toBeNull()
  expect(await shop.rowsWith('Ada Quist', email, 'away@buyers.example', 'Home of Ada', berlin.line1)).toEqual([])
  // What waits to be told, that it is gone, and the key of an attempt that is none of the account's.
  expect((await shop.rowsWith(id)).map((row) => row.split(':')[0])).toEqual(['public.erased_users', 'public.outbox'])
  expect((await shop.outbox(id)).at(-1)).toMatchObject({ type: 'user.erased', data: { userId: id } })

  expect(await shop.signIn(email)).toMatchObject({ __typename: 'WrongCredentials' })
  expect(await shop.refresh(tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
  await expect(remove(as)).rejects.toThrow('UNAUTHENTICATED')
  const again = await shop.newAccount(email)
  expect(again.id).not.toBe(id)
  const { data } = await shop.ask('{ me { addresses { id } sessions { id } } }', {}, again.as)
  expect(data.me).toMatchObject({ addresses: [], sessions: [{}] })
})

test('the last admin stays, and of two at once one does', async () => {
  const [one, other] = [await shop.newAdmin('one@shop.example'), await shop.newAdmin('other@shop.example')]
  const answers = await Promise.all([remove(one.as), remove(other.as)])
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Done', 'LastAdmin'])
})

test('who signs in elsewhere deletes their account with a token of the last minutes, and leaves no identity', async () => {
  const { id, as, sessionId } = await shop.newAccount('elsewhere@buyers.example')
  await shop.db.updateTable('users').set({ password_hash: null }).where('id', '=', id).execute()
  const identity = {
    issuer: 'https://issuer.example',
    subject: 'sub-of-ada',
    key: 'a-key',
    user_id: id,
    newest_at: new Date(),
  }
  await shop.db.insertInto('identities').values(identity).execute()
  const issued = (minutesAgo: number) =>
    shop.db
      .updateTable('sessions')
      .set({ token_issued_at: new Date(shop.clock().getTime() - minutesAgo * 60_000) })
      .where('id', '=', sessionId)
      .execute()
  const without = () => shop.mutate('deleteMyAccount', {}, as)
  expect(await without()).toMatchObject({ __typename: 'SignInAgain' })
  await issued(6)
  expect(await without()).toMatchObject({ __typename: 'SignInAgain' })
  await issued(1)
  expect(await without()).toMatchObject({ __typename: 'Done' })
  expect(await shop.rowsWith('sub-of-ada')).toEqual([])
})

test('staff who go take their API keys with them', async () => {
  const { id, as } = await shop.promoted(await shop.newAccount('integrator@shop.example'), 'STAFF')
  const input = { name: 'Till of Ada', scopes: ['orders:read'] }
  const made = await shop.ask(
    'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename } }',
    { input },
    as,
  )
  expect(made.data.createApiKey.__typename).toBe('ApiKeyCreated')
  expect(await remove(as)).toMatchObject({ __typename: 'Done' })
  expect(await shop.rowsWith('Till of Ada')).toEqual([])
  expect((await shop.outbox(id)).filter(({ type }) => type === 'user.sessions_ended')).toHaveLength(2)
})

test('an account with a password is not deleted without it', async () => {
  const { as } = await shop.newAccount('stays@buyers.example')
  expect(await shop.mutate('deleteMyAccount', {}, as)).toMatchObject({ __typename: 'WrongCredentials' })
})
