import { newId } from '@micromart/ids'
import { allowWrites, customer, refuseWritesOf, type Somebody } from '@micromart/service/testing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { mutations } from '../testing/operations.ts'
import { password } from '../testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

const hourMs = 60 * 60_000
const expired = { __typename: 'TokenExpired', message: 'That token is not good any more.' }
const verify = (token: string) => shop.mutate('verifyEmail', { token })
const reset = (token: string, newPassword: string) => shop.mutate('resetPassword', { token, newPassword })
const requestReset = (email: string) => shop.mutate('requestPasswordReset', { email })

describe('mailed tokens', () => {
  test('verify the address they were sent to, once', async () => {
    await shop.newAccount('verify@buyers.example')
    const token = await shop.mailed('user.email_verification_requested')
    expect(await verify(token)).toMatchObject({ __typename: 'UserChanged', user: { emailVerified: true } })
    expect(await verify(token)).toEqual(expired)
  })

  test('verify once when they are used many times at once', async () => {
    await shop.newAccount('verify-often@buyers.example')
    const token = await shop.mailed('user.email_verification_requested')
    const uses = await Promise.all(Array.from({ length: 8 }, () => verify(token)))
    expect(uses.filter(({ __typename }) => __typename === 'UserChanged')).toHaveLength(1)
  })

  test('verify nothing once the account has another address', async () => {
    const { as } = await shop.newAccount('old@buyers.example')
    const token = await shop.mailed('user.email_verification_requested')
    await shop.mutate('updateProfile', { input: { email: 'new@buyers.example', currentPassword: password } }, as)
    const confirmed = await verify(await shop.mailed('user.email_change_requested'))
    expect(confirmed).toMatchObject({ user: { email: 'new@buyers.example', emailVerified: true } })
    expect(await verify(token)).toEqual(expired)
  })

  test('reset a password, end every session, and are not used up by a weak one', async () => {
    const { tokens, email } = await shop.newAccount('reset@buyers.example')
    expect(await requestReset(email)).toEqual({ __typename: 'Done', ok: true })
    const token = await shop.mailed('user.password_reset_requested')
    expect(await reset(token, 'short')).toMatchObject({ __typename: 'WeakPassword' })
    const signedIn = await reset(token, 'Another-lantern-9')
    expect(signedIn).toMatchObject({ __typename: 'SignedIn', user: { email, emailVerified: true } })
    expect(await shop.refresh(tokens.refreshToken)).toEqual(expired)
    expect(await reset(token, 'Another-lantern-9')).toEqual(expired)
    expect(await shop.refresh(signedIn.tokens.refreshToken)).toMatchObject({ __typename: 'SignedIn' })
    expect(await shop.signIn(email)).toMatchObject({ __typename: 'WrongCredentials' })
    expect(await shop.signIn(email, 'Another-lantern-9')).toMatchObject({ __typename: 'SignedIn' })
  })

  test('reset once when they are used many times at once', async () => {
    const { email } = await shop.newAccount('reset-often@buyers.example')
    await requestReset(email)
    const token = await shop.mailed('user.password_reset_requested')
    const uses = await Promise.all(Array.from({ length: 5 }, (_, n) => reset(token, `Another-lantern-${n}`)))
    expect(uses.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1)
  })

  test('are for one thing, and for an hour or a day', async () => {
    const { email } = await shop.newAccount('short@buyers.example')
    await requestReset(email)
    const verification = await shop.mailed('user.email_verification_requested')
    const resetting = await shop.mailed('user.password_reset_requested')
    expect(await verify(resetting)).toEqual(expired)
    expect(await reset(verification, 'Another-lantern-9')).toEqual(expired)
    shop.passTime(hourMs)
    expect(await reset(resetting, 'Another-lantern-9')).toEqual(expired)
    shop.passTime(23 * hourMs)
    expect(await verify(verification)).toEqual(expired)
  })

  test('are asked for without telling who has an account', async () => {
    for (const email of ['nobody@buyers.example', 'no address at all', '']) {
      expect(await requestReset(email)).toEqual({ __typename: 'Done', ok: true })
    }
  })

  test('are asked for so many times an hour from one origin', async () => {
    const other = await openUsers()
    const asked = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        other.mutate('requestPasswordReset', { email: `nobody${n}@buyers.example` }),
      ),
    )
    expect(asked.filter(({ __typename }) => __typename === 'TooManyAttempts')).toHaveLength(5)
    await other.close()
  })

  test('are mailed so many times an hour to one account, and refused alike where there is none', async () => {
    const other = await openUsers()
    const { id } = await other.newAccount('bombed@buyers.example')
    for (const email of ['bombed@buyers.example', 'nobody@buyers.example']) {
      const asked = await Promise.all(
        Array.from({ length: 8 }, () => other.mutate('requestPasswordReset', { email: email.toUpperCase() })),
      )
      expect(asked.filter(({ __typename }) => __typename === 'TooManyAttempts')).toHaveLength(3)
    }
    await other.work('password-resets')
    const mails = (await other.outboxOn('users.events', id)).filter(
      ({ type }) => type === 'user.password_reset_requested',
    )
    expect(mails).toHaveLength(5)
    await other.close()
  })

  test('cause nothing but a note for a worker while they are asked for, with or without an account', async () => {
    const { id, email } = await shop.newAccount('noted@buyers.example')
    await shop.work('password-resets')
    const before = await shop.outboxOn('users.events', id)
    await requestReset(email)
    await requestReset('nobody-at-all@buyers.example')
    const noted = await shop.db.selectFrom('password_reset_requests').select('email').orderBy('id').execute()
    expect(noted.map((each) => each.email)).toEqual([email, 'nobody-at-all@buyers.example'])
    expect(await shop.outboxOn('users.events', id)).toEqual(before)
    await shop.work('password-resets')
    expect(await shop.db.selectFrom('password_reset_requests').selectAll().execute()).toEqual([])
    expect(await shop.outboxOn('users.events', id)).toHaveLength(before.length + 1)
  })

  test('are mailed though one before them cannot be', async () => {
    const [bad, good] = [await shop.newAccount('bad@buyers.example'), await shop.newAccount('good@buyers.example')]
    await shop.work('password-resets')
    await refuseWritesOf(shop.db, 'one_time_tokens', 'user_id', bad.id, 'INSERT')
    await requestReset(bad.email)
    await requestReset(good.email)
    await shop.work('password-resets')
    const mailed = async (id: string) =>
      (await shop.outboxOn('users.events', id)).filter(({ type }) => type === 'user.password_reset_requested').length
    expect([await mailed(bad.id), await mailed(good.id)]).toEqual([0, 1])
    await allowWrites(shop.db, 'one_time_tokens')
    shop.passTime(2_000)
    await shop.work('password-resets')
    expect(await mailed(bad.id)).toBe(1)
  })

  test('that reset a password end all that would do so again', async () => {
    const { email } = await shop.newAccount('two-resets@buyers.example')
    await requestReset(email)
    const first = await shop.mailed('user.password_reset_requested')
    await requestReset(email)
    const second = await shop.mailed('user.password_reset_requested')
    expect(second).not.toBe(first)
    expect(await reset(second, 'Another-lantern-9')).toMatchObject({ __typename: 'SignedIn' })
    expect(await reset(first, 'Third-lantern-99')).toEqual(expired)
  })
})

describe('a profile', () => {
  test('cannot take the address of another account, however it is spelled', async () => {
    await shop.newAccount('taken@buyers.example')
    const { as } = await shop.newAccount('taker@buyers.example')
    const input = { email: 'TAKEN@buyers.example', currentPassword: password }
    expect(await shop.mutate('updateProfile', { input }, as)).toEqual({
      __typename: 'EmailTaken',
      message: 'There is an account with that e-mail address.',
    })
    expect(await shop.mutate('updateProfile', { input: { name: 'Eva' } }, as)).toMatchObject({
      user: { name: 'Eva', email: 'taker@buyers.example' },
    })
  })

  test('may spell its own address anew, and confirms it again', async () => {
    const { id, as } = await shop.newAccount('spelled@buyers.example')
    const input = { email: ' Spelled@buyers.example ', currentPassword: password }
    expect(await shop.mutate('updateProfile', { input }, as)).toMatchObject({
      user: { email: 'spelled@buyers.example', pendingEmail: 'Spelled@buyers.example' },
    })
    expect(await verify(await shop.mailed('user.email_change_requested'))).toMatchObject({
      user: { email: 'Spelled@buyers.example', emailVerified: true, pendingEmail: null },
    })
    const told = await shop.outboxOn('users.events', id)
    expect(told.map(({ type, aggregateversion }) => [type, aggregateversion]).slice(2)).toEqual([
      ['user.email_change_requested', 3],
      ['user.email_undo_offered', 4],
      ['user.profile_changed', 5],
    ])
  })

  test('of which nothing changes is told to nobody', async () => {
    const { id, as, email } = await shop.newAccount('unchanged@buyers.example')
    expect(await shop.mutate('updateProfile', { input: { email, name: null } }, as)).toMatchObject({ user: { email } })
    expect(await shop.outboxOn('users.events', id)).toHaveLength(2)
  })

  test('says where an input is wrong', async () => {
    const { as } = await shop.newAccount('wrong@buyers.example')
    expect(await shop.mutate('updateProfile', { input: { name: '' } }, as)).toMatchObject({ path: ['name'] })
    expect(await shop.mutate('updateProfile', { input: { email: 'none' } }, as)).toMatchObject({ path: ['email'] })
  })

  test('is nobody’s whose account is gone', async () => {
    const input = { name: 'Nobody' }
    const { errors } = await shop.ask(mutations.updateProfile, { input }, customer(newId('usr')))
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })
})

describe('a role', () => {
  const refusal = async (as: Somebody, userId = newId('usr')) => {
    const { errors } = await shop.ask(mutations.setRole, { userId, role: 'ADMIN' }, as)
    return errors?.map(({ extensions }) => extensions.code)
  }

  test('is given by an admin, told, and ends the sessions that had the former one', async () => {
    const boss = await shop.newAdmin('boss@buyers.example')
    const { id, sessionId, tokens } = await shop.newAccount('promoted@buyers.example')
    const promote = () => shop.mutate('setRole', { userId: id, role: 'STAFF' }, boss.as)
    expect(await promote()).toMatchObject({ __typename: 'UserChanged', user: { role: 'STAFF' } })
    const [changed, ended] = (await shop.outboxOn('users.events', id)).slice(2)
    expect(changed).toMatchObject({ type: 'user.role_changed', data: { role: 'STAFF' } })
    expect(ended).toMatchObject({ type: 'user.sessions_ended', data: { sessionIds: [sessionId] } })
    expect(await shop.refresh(tokens.refreshToken)).toEqual(expired)
    expect(await promote()).toMatchObject({ user: { role: 'STAFF' } })
    expect(await shop.outboxOn('users.events', id)).toHaveLength(4)
  })

  test('is given by nobody who is an admin in their token alone', async () => {
    const demoted = await shop.newAdmin('demoted@buyers.example')
    const boss = await shop.newAdmin('boss-too@buyers.example')
    await shop.mutate('setRole', { userId: demoted.id, role: 'CUSTOMER' }, boss.as)
    expect(await refusal(demoted.as, demoted.id)).toEqual(['UNAUTHENTICATED'])
    // Nor where the session goes on, as it does for a moment in between.
    const { tokens } = await shop.signIn(demoted.email)
    const sessionId = String(decodeJwt(tokens.accessToken).sid)
    const principal = demoted.as.principal && { ...demoted.as.principal, sessionId }
    expect(await refusal({ ...demoted.as, principal }, demoted.id)).toEqual(['FORBIDDEN'])
    const { data } = await shop.ask('query($id: ID!) { user(id: $id) { role } }', { id: demoted.id }, boss.as)
    expect(data.user.role).toBe('CUSTOMER')
  })

  test('is given to nobody who is not there', async () => {
    const boss = await shop.newAdmin('lonely@buyers.example')
    for (const userId of [newId('usr'), newId('ord'), "' OR 1=1--", 'x'.repeat(10_000)]) {
      const missing = { __typename: 'NotFound', of: userId }
      expect(await shop.mutate('setRole', { userId, role: 'STAFF' }, boss.as)).toMatchObject(missing)
    }
  })

  test('is given by no one else', async () => {
    const clerk = await shop.promoted(await shop.newAccount('clerk@buyers.example'), 'STAFF')
    const buyer = await shop.newAccount('buyer@buyers.example')
    for (const { as } of [clerk, buyer]) expect(await refusal(as)).toEqual(['FORBIDDEN'])
  })
})
