import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { berlin, password } from '../testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

const dayMs = 24 * 60 * 60_000
const expired = { __typename: 'TokenExpired', message: 'That token is not good any more.' }
const wrong = { __typename: 'WrongCredentials', message: 'E-mail address and password do not fit.' }
type As = Awaited<ReturnType<UsersHarness['newAccount']>>['as']
const move = (as: As, email: string, currentPassword: string | null = password) =>
  shop.mutate('updateProfile', { input: { email, currentPassword } }, as)
const verify = (token: string) => shop.mutate('verifyEmail', { token })
const undo = (token: string) => shop.mutate('undoEmailChange', { token })
const change = (as: As, currentPassword: string, newPassword: string) =>
  shop.mutate('changePassword', { currentPassword, newPassword }, as)

describe('another address', () => {
  test('takes the password, and is the account’s once it is confirmed', async () => {
    const { as, email } = await shop.newAccount('here@buyers.example')
    expect(await move(as, 'there@buyers.example', null)).toEqual(wrong)
    expect(await move(as, 'there@buyers.example', 'not-the-password')).toEqual(wrong)
    expect(await move(as, 'there@buyers.example')).toMatchObject({
      user: { email, pendingEmail: 'there@buyers.example' },
    })
    expect(await shop.signIn('there@buyers.example')).toEqual(wrong)
    expect(await verify(await shop.mailed('user.email_change_requested'))).toMatchObject({
      user: { email: 'there@buyers.example', emailVerified: true, pendingEmail: null },
    })
    expect(await shop.signIn(email)).toEqual(wrong)
    expect(await shop.signIn('there@buyers.example')).toMatchObject({ __typename: 'SignedIn' })
  })

  test('that is refused leaves the name as it was, too', async () => {
    const { as } = await shop.newAccount('whole@buyers.example')
    const input = { name: 'Eva', email: 'elsewhere@buyers.example', currentPassword: 'not-the-password' }
    expect(await shop.mutate('updateProfile', { input }, as)).toEqual(wrong)
    const { data } = await shop.ask('{ me { name pendingEmail } }', {}, as)
    expect(data.me).toEqual({ name: 'Ada Quist', pendingEmail: null })
  })

  test('is no way round the limit of guesses, and neither is another password', async () => {
    const still = await openUsers({ still: true })
    const { as, email } = await still.newAccount('guessed@buyers.example')
    const input = { email: 'mine@buyers.example', currentPassword: 'a-guess' }
    const passwords = { currentPassword: 'a-guess', newPassword: 'Another-lantern-9' }
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        n % 2 ? still.mutate('updateProfile', { input }, as) : still.mutate('changePassword', passwords, as),
      ),
    )
    expect(guesses.filter(({ __typename }) => __typename === 'WrongCredentials')).toHaveLength(10)
    expect(await still.signIn(email)).toMatchObject({ __typename: 'TooManyAttempts' })
    await still.close()
  })

  test('is asked for so many times an hour', async () => {
    const { as } = await shop.newAccount('restless@buyers.example')
    for (let n = 0; n < 5; n++) {
      expect(await move(as, `place-${n}@buyers.example`)).toMatchObject({ __typename: 'UserChanged' })
    }
    expect(await move(as, 'place-6@buyers.example')).toMatchObject({ __typename: 'TooManyAttempts' })
  })

  test('that somebody else has meanwhile opened an account with is not confirmed', async () => {
    const { as, email } = await shop.newAccount('slow@buyers.example')
    await move(as, 'wanted@buyers.example')
    const token = await shop.mailed('user.email_change_requested')
    await shop.newAccount('wanted@buyers.example')
    expect(await verify(token)).toEqual(expired)
    const { data } = await shop.ask('{ me { email } }', {}, as)
    expect(data.me.email).toBe(email)
  })

  test('that is not confirmed ends with the password under which it was asked for', async () => {
    const { as } = await shop.newAccount('robbed@buyers.example')
    await move(as, 'thief@buyers.example')
    const token = await shop.mailed('user.email_change_requested')
    await change(as, password, 'Another-lantern-9')
    expect(await verify(token)).toEqual(expired)
  })
})

describe('the former address', () => {
  test('is had back within a week, which ends every session and mails a reset', async () => {
    const { id, as, email } = await shop.newAccount('owner@buyers.example')
    await move(as, 'thief-1@buyers.example')
    const offered = await shop.mailed('user.email_undo_offered')
    await verify(await shop.mailed('user.email_change_requested'))
    const { tokens } = await shop.signIn('thief-1@buyers.example')
    expect(await shop.mutate('signUp', { input: { name: 'Thief', email, password } })).toMatchObject({
      __typename: 'EmailTaken',
    })
    shop.passTime(6 * dayMs)
    expect(await undo(offered)).toEqual({ __typename: 'Done', ok: true })
    expect(await shop.refresh(tokens.refreshToken)).toEqual(expired)
    const reset = await shop.mailed('user.password_reset_requested')
    const answer = await shop.mutate('resetPassword', { token: reset, newPassword: 'Another-lantern-9' })
    expect(answer).toMatchObject({ user: { id, email, emailVerified: true } })
    expect(await undo(offered)).toEqual(expired)
  })

  test('is kept where the new one is not confirmed yet', async () => {
    const { as, email } = await shop.newAccount('keeper@buyers.example')
    await move(as, 'thief-2@buyers.example')
    const asked = await shop.mailed('user.email_change_requested')
    expect(await undo(await shop.mailed('user.email_undo_offered'))).toMatchObject({ ok: true })
    expect(await verify(asked)).toEqual(expired)
    expect(await shop.signIn(email)).toMatchObject({ user: { email, pendingEmail: null } })
  })

  test('is had back however often the address was changed since, and not by who changed it', async () => {
    const { as, email } = await shop.newAccount('chain@buyers.example')
    await move(as, 'thief-3@buyers.example')
    const owners = await shop.mailed('user.email_undo_offered')
    await verify(await shop.mailed('user.email_change_requested'))
    shop.passTime(1_000)
    await move(as, 'thief-4@buyers.example')
    const thiefs = await shop.mailed('user.email_undo_offered')
    await verify(await shop.mailed('user.email_change_requested'))
    expect(await undo(owners)).toMatchObject({ ok: true })
    expect(await undo(thiefs)).toEqual(expired)
    expect(await shop.signIn(email)).toMatchObject({ user: { email } })
  })

  test('is nobody else’s meanwhile, in any spelling', async () => {
    const { as } = await shop.newAccount('ida@münchen.example')
    expect(await shop.signIn('Ida@xn--mnchen-3ya.example')).toMatchObject({ __typename: 'SignedIn' })
    await move(as, 'ida@köln.example')
    await verify(await shop.mailed('user.email_change_requested'))
    expect(await shop.signIn('ida@xn--kln-sna.example')).toMatchObject({ user: { email: 'ida@köln.example' } })
    const input = { name: 'Eve', email: 'IDA@xn--mnchen-3ya.example', password }
    expect(await shop.mutate('signUp', { input })).toMatchObject({ __typename: 'EmailTaken' })
  })

  test('is another’s to take once the week is over', async () => {
    const { as, email } = await shop.newAccount('gone@buyers.example')
    await move(as, 'moved@buyers.example')
    const offered = await shop.mailed('user.email_undo_offered')
    await verify(await shop.mailed('user.email_change_requested'))
    shop.passTime(7 * dayMs)
    expect(await undo(offered)).toEqual(expired)
    await shop.newAccount(email)
  })
})

describe('another password', () => {
  test('takes the current one, keeps the rules, and ends every session for a new one', async () => {
    const { as, email, tokens, id } = await shop.newAccount('fresh@buyers.example')
    const elsewhere = await shop.signIn(email)
    expect(await change(as, 'not-the-password', 'Another-lantern-9')).toEqual(wrong)
    expect(await change(as, password, 'short')).toMatchObject({ __typename: 'WeakPassword' })
    const changed = await change(as, password, 'Another-lantern-9')
    expect(changed).toMatchObject({ __typename: 'SignedIn', user: { id } })
    for (const old of [tokens, elsewhere.tokens]) expect(await shop.refresh(old.refreshToken)).toEqual(expired)
    expect(await shop.refresh(changed.tokens.refreshToken)).toMatchObject({ __typename: 'SignedIn' })
    expect(await shop.signIn(email)).toEqual(wrong)
    expect(await shop.signIn(email, 'Another-lantern-9')).toMatchObject({ __typename: 'SignedIn' })
    expect((await shop.outboxOn('users.events', id)).map(({ type }) => type)).toContain('user.password_changed')
  })

  test('is set once where many set it at once', async () => {
    const { as } = await shop.newAccount('torn@buyers.example')
    const tries = [0, 1, 2, 3].map((n) => change(as, password, `Another-lantern-${n}`))
    const all = await Promise.allSettled(tries)
    // The others come too late for the password, or for the session.
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.__typename === 'SignedIn')).toHaveLength(1)
  })
})

describe('an ended session', () => {
  test('changes nothing of the account from then on, and signs nobody else out', async () => {
    const { as, email } = await shop.newAccount('stolen@buyers.example')
    const owner = await shop.signIn(email)
    const ownSession = String(decodeJwt(owner.tokens.accessToken).sid)
    await shop.mutate('requestPasswordReset', { email })
    const token = await shop.mailed('user.password_reset_requested')
    const after = await shop.mutate('resetPassword', { token, newPassword: 'Another-lantern-9' })
    const refusals = [
      move(as, 'thief-5@buyers.example'),
      change(as, 'Another-lantern-9', 'Third-lantern-99'),
      shop.mutate('updateProfile', { input: { name: 'Thief' } }, as),
      shop.mutate('saveAddress', { input: { address: berlin } }, as),
    ]
    const reasons = (await Promise.allSettled(refusals)).map(
      (each) => each.status === 'rejected' && each.reason.message,
    )
    expect(reasons).toEqual(Array(4).fill('UNAUTHENTICATED: Sign in first.'))
    const current = String(decodeJwt(after.tokens.accessToken).sid)
    for (const sessionId of [ownSession, current]) {
      expect(await shop.mutate('signOut', { sessionId }, as)).toMatchObject({ __typename: 'NotFound' })
    }
    expect(await shop.refresh(after.tokens.refreshToken)).toMatchObject({ __typename: 'SignedIn' })
  })

  test('is told to every other service, with how long its tokens last', async () => {
    const { id, as, sessionId } = await shop.newAccount('told-out@buyers.example')
    await shop.mutate('signOut', {}, as)
    await shop.mutate('signOut', {}, as)
    const told = (await shop.outboxOn('users.events', id)).filter(({ type }) => type === 'user.sessions_ended')
    expect(told).toHaveLength(1)
    expect(told[0]?.data).toMatchObject({ userId: id, sessionIds: [sessionId] })
  })
})
