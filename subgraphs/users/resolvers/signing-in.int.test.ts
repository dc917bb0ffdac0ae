import { guest, type Somebody } from '@micromart/service/testing'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { mutations } from '../testing/operations.ts'
import { password } from '../testing/samples.ts'

let shop: UsersHarness

beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const signUp = (input: object) => shop.mutate('signUp', { input: { name: 'Ada Quist', password, ...input } })

describe('signing up', () => {
  test('opens one account for fifty spellings of one address at once', async () => {
    const spelled = Array.from({ length: 50 }, (_, n) => (n % 2 ? 'Fifty@Buyers.example' : 'fifty@buyers.example'))
    const answers = await Promise.all(spelled.map((email) => signUp({ email })))
    const kinds = answers.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'SignedIn')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'EmailTaken')).toHaveLength(49)
  })

  test('refuses a password that is the address, and one of a megabyte', async () => {
    const guessed = { email: 'guess@buyers.example', password: 'guess@buyers.example' }
    expect(await signUp(guessed)).toMatchObject({ __typename: 'WeakPassword', rules: [expect.stringContaining('own')] })
    const huge = { email: 'huge@buyers.example', password: 'x'.repeat(1024 * 1024) }
    expect(await signUp(huge)).toMatchObject({ __typename: 'WeakPassword', rules: ['At most 1024 bytes.'] })
  })

  test('says where an input is wrong', async () => {
    expect(await signUp({ email: 'none' })).toMatchObject({ __typename: 'InvalidInput', path: ['email'] })
    expect(await signUp({ email: 'a@buyers.example', name: ' ' })).toMatchObject({ path: ['name'] })
  })

  test('issues a token that says who, what role and which session, and no more than a quarter of an hour', async () => {
    const { id, tokens, sessionId } = await shop.newAccount('token@buyers.example')
    expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' })
    const claims = decodeJwt(tokens.accessToken)
    const { issuer, audience } = shop.deps.tokenNames
    expect(claims).toMatchObject({ sub: id, iss: issuer, aud: audience, role: 'CUSTOMER', scope: '', sid: sessionId })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900)
    expect(sessionId).toMatch(/^ses_/)
  })

  test('tells the world of the account and of the address to verify, in turn and as of when it was', async () => {
    const { id } = await shop.newAccount('told@buyers.example')
    const told = await shop.outboxOn('users.events', id)
    expect(told.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['user.registered', 1],
      ['user.email_verification_requested', 2],
    ])
    expect(told[0]?.data).toMatchObject({ userId: id, role: 'CUSTOMER' })
  })

  test('is possible so many times an hour from one address', async () => {
    const strict = await openUsers({ environment: { MICROMART_SIGN_UPS_PER_HOUR: '2' } })
    await strict.newAccount('one@buyers.example')
    await strict.newAccount('two@buyers.example')
    const third = strict.newAccount('three@buyers.example')
    await expect(third).rejects.toThrow('Too many attempts')
    strict.passTime(60 * minuteMs)
    await strict.newAccount('three@buyers.example')
    await strict.close()
  })
})

describe('signing in', () => {
  test('tells an unknown address and a wrong password the same thing', async () => {
    await shop.newAccount('same@buyers.example')
    const wrong = await shop.signIn('same@buyers.example', 'not-the-password')
    const unknown = await shop.signIn('nobody@buyers.example', 'not-the-password')
    expect(wrong).toEqual({ __typename: 'WrongCredentials', message: 'E-mail address and password do not fit.' })
    expect(unknown).toEqual(wrong)
  })

  test('minds neither how the address is spelled nor how long it is', async () => {
    const long = `${'x'.repeat(60)}@${'mail.'.repeat(37)}example`
    await shop.newAccount(long)
    expect(await shop.signIn(long.toUpperCase())).toMatchObject({ __typename: 'SignedIn', user: { email: long } })
  })

  test('makes even the right password wait after too many wrong ones, and not for ever', async () => {
    const email = 'many@buyers.example'
    await shop.newAccount(email)
    for (let n = 0; n < 10; n++) await shop.signIn(email, 'not-the-password')
    const refused = await shop.signIn(email)
    expect(refused).toMatchObject({ __typename: 'TooManyAttempts' })
    const waitMs = Date.parse(refused.retryAt) - shop.clock().getTime()
    expect(waitMs).toBeGreaterThan(0)
    expect(waitMs).toBeLessThanOrEqual(15 * minuteMs)
    shop.passTime(15 * minuteMs)
    expect(await shop.signIn(email)).toMatchObject({ __typename: 'SignedIn' })
  })

  test('looks at ten guesses of a burst at an account, staff or not, and at no more', async () => {
    const still = await openUsers({ still: true })
    const boss = await still.newAdmin('boss@buyers.example')
    for (const role of ['CUSTOMER', 'STAFF', 'ADMIN']) {
      const email = `burst-${role}@buyers.example`
      const { id } = await still.newAccount(email)
      await still.mutate('setRole', { userId: id, role }, boss.as)
      const guesses = await Promise.all(Array.from({ length: 40 }, () => still.signIn(email, 'not-the-password')))
      const kinds = guesses.map(({ __typename }) => __typename)
      expect(kinds.filter((kind) => kind === 'WrongCredentials')).toHaveLength(10)
      expect(kinds.filter((kind) => kind === 'TooManyAttempts')).toHaveLength(30)
    }
    await still.close()
  })

  test('looks at no more guesses for the time that passes between them than their waits allow', async () => {
    const still = await openUsers({ still: true })
    const email = 'patient@buyers.example'
    await still.newAccount(email)
    let looked = 0
    for (let second = 0; second < 60; second++) {
      const tries = await Promise.all(
        Array.from({ length: second ? 1 : 12 }, () => still.signIn(email, 'not-the-password')),
      )
      looked += tries.filter(({ __typename }) => __typename === 'WrongCredentials').length
      still.passTime(1_000)
    }
    // Ten at once, then after 1, 2, 4, 8 and 16 seconds.
    expect(looked).toBe(15)
    await still.close()
  })

  test('forgets wrong guesses once the password was right', async () => {
    const email = 'forgetful@buyers.example'
    await shop.newAccount(email)
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 9; n++) await shop.signIn(email, 'not-the-password')
      expect(await shop.signIn(email)).toMatchObject({ __typename: 'SignedIn' })
    }
  })

  test('counts what comes from one address, whatever account it is for, unless it was right', async () => {
    const other = await openUsers({ still: true })
    await other.newAccount('right@buyers.example')
    for (let n = 0; n < 5; n++) await other.signIn('right@buyers.example')
    const guesses = Array.from({ length: 110 }, (_, n) => other.signIn(`victim${n}@buyers.example`, 'not-the-password'))
    const kinds = (await Promise.all(guesses)).map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'WrongCredentials')).toHaveLength(100)
    expect(await other.signIn('right@buyers.example')).toMatchObject({ __typename: 'TooManyAttempts' })
    // A minute at most, and what was refused for its origin was no guess at the account.
    other.passTime(minuteMs)
    expect(await other.signIn('right@buyers.example')).toMatchObject({ __typename: 'SignedIn' })
    await other.close()
  })

  test('forgets attempts whose time is over', async () => {
    await shop.signIn('gone@buyers.example', 'not-the-password')
    shop.passTime(60 * minuteMs)
    await shop.work('retention')
    expect(await shop.db.selectFrom('attempts').selectAll().execute()).toEqual([])
  })

  test('refuses a password of a megabyte before it is hashed', async () => {
    const refused = await shop.signIn('huge@buyers.example', 'x'.repeat(1024 * 1024))
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['password'] })
  })
})

describe('a refresh token', () => {
  test('works once, and a later use ends the session for whoever holds the next one', async () => {
    const { tokens } = await shop.newAccount('refresh@buyers.example')
    const next = await shop.refresh(tokens.refreshToken)
    expect(next).toMatchObject({ __typename: 'SignedIn', user: { email: 'refresh@buyers.example' } })
    shop.passTime(11_000)
    expect(await shop.refresh(tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
    expect(await shop.refresh(next.tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
  })

  test('gives the same successor when it is used many times at once, and when an answer was lost', async () => {
    const { tokens, sessionId } = await shop.newAccount('parallel@buyers.example')
    const uses = await Promise.all(Array.from({ length: 10 }, () => shop.refresh(tokens.refreshToken)))
    shop.passTime(5_000)
    uses.push(await shop.refresh(tokens.refreshToken))
    expect(new Set(uses.map((use) => use.tokens.refreshToken)).size).toBe(1)
    const sessions = uses.map((use) => decodeJwt(use.tokens.accessToken).sid)
    expect(new Set(sessions)).toEqual(new Set([sessionId]))
    expect(await shop.refresh(uses[0].tokens.refreshToken)).toMatchObject({ __typename: 'SignedIn' })
  })

  test('whose successor was used was not lost: its repetition ends the session at once', async () => {
    const { tokens } = await shop.newAccount('chained@buyers.example')
    const second = await shop.refresh(tokens.refreshToken)
    const third = await shop.refresh(second.tokens.refreshToken)
    expect(await shop.refresh(tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
    expect(await shop.refresh(third.tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
  })

  test('is stored as a hash alone, and so is its successor', async () => {
    const { tokens } = await shop.newAccount('hashed@buyers.example')
    const next = await shop.refresh(tokens.refreshToken)
    const stored = JSON.stringify(await shop.db.selectFrom('refresh_tokens').selectAll().execute())
    for (const token of [tokens.refreshToken, next.tokens.refreshToken]) expect(stored).not.toContain(token)
  })

  test('is good for thirty days, and no other text is one', async () => {
    const { tokens } = await shop.newAccount('thirty@buyers.example')
    shop.passTime(30 * dayMs)
    for (const token of [tokens.refreshToken, tokens.accessToken, '', "' OR 1=1--", 'x'.repeat(10_000)]) {
      expect(await shop.refresh(token)).toMatchObject({ __typename: 'TokenExpired' })
    }
  })
})

describe('signing out', () => {
  test('ends where one is, as often as one likes, and no other session', async () => {
    const { as, tokens, email } = await shop.newAccount('out@buyers.example')
    const elsewhere = await shop.signIn(email)
    for (let n = 0; n < 2; n++) expect(await shop.mutate('signOut', {}, as)).toEqual({ __typename: 'Done', ok: true })
    expect(await shop.refresh(tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
    expect(await shop.refresh(elsewhere.tokens.refreshToken)).toMatchObject({ __typename: 'SignedIn' })
  })

  test('ends another session of one’s own, and nobody else’s', async () => {
    const mine = await shop.newAccount('mine-out@buyers.example')
    const other = await shop.newAccount('other-out@buyers.example')
    const missing = { __typename: 'NotFound', of: other.sessionId }
    expect(await shop.mutate('signOut', { sessionId: other.sessionId }, mine.as)).toMatchObject(missing)
    expect(await shop.mutate('signOut', { sessionId: other.sessionId }, other.as)).toMatchObject({ ok: true })
    const { errors } = await shop.ask(mutations.signOut, {}, guest())
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })
})

describe('a session', () => {
  const listed = async (as: Somebody) => {
    const { data } = await shop.ask('{ me { sessions { id } } }', {}, as)
    return data.me.sessions.map(({ id }: { id: string }) => id)
  }

  test('that nobody refreshes for thirty days leaves the list, and then the table', async () => {
    const { as, email, sessionId } = await shop.newAccount('listed@buyers.example')
    expect(await listed(as)).toEqual([sessionId])
    shop.passTime(30 * dayMs)
    const { tokens } = await shop.signIn(email)
    expect(await listed(as)).toEqual([decodeJwt(tokens.accessToken).sid])
    await shop.work('retention')
    const rows = await shop.db.selectFrom('sessions').select('id').where('id', '=', sessionId).execute()
    expect(rows).toEqual([])
  })

  test('gets no older than the shop allows, however often it is refreshed, and no token outlives it', async () => {
    const strict = await openUsers({ environment: { MICROMART_SESSION_DAYS: '40' }, still: true })
    const began = strict.clock().getTime()
    let { tokens } = await strict.newAccount('old@buyers.example')
    strict.passTime(20 * dayMs)
    tokens = (await strict.refresh(tokens.refreshToken)).tokens
    strict.passTime(20 * dayMs - 5 * minuteMs)
    const last = await strict.refresh(tokens.refreshToken)
    expect(Number(decodeJwt(last.tokens.accessToken).exp) * 1_000).toBeLessThanOrEqual(began + 40 * dayMs)
    strict.passTime(5 * minuteMs)
    expect(await strict.refresh(last.tokens.refreshToken)).toMatchObject({ __typename: 'TokenExpired' })
    await strict.close()
  })

  test('that has ended is removed with its tokens, and mailed tokens whose time is over are, too', async () => {
    const { as, sessionId } = await shop.newAccount('removed@buyers.example')
    await shop.mutate('signOut', {}, as)
    await shop.work('retention')
    const tokens = await shop.db
      .selectFrom('refresh_tokens')
      .select('hash')
      .where('session_id', '=', sessionId)
      .execute()
    expect(tokens).toEqual([])
    shop.passTime(dayMs)
    await shop.work('retention')
    expect(await shop.db.selectFrom('one_time_tokens').selectAll().execute()).toEqual([])
  })
})
