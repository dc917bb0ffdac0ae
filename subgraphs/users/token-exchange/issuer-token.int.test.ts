import { customer } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { type OidcIssuer, startOidcIssuer } from '../testing/oidc-issuer.ts'

const minuteMs = 60_000

describe('who signs in by an issuer', () => {
  let [roles, plain] = [] as unknown as [OidcIssuer, OidcIssuer]
  let users: UsersHarness
  const now = () => users.clock().getTime()
  beforeAll(async () => {
    roles = await startOidcIssuer({ now })
    plain = await startOidcIssuer({ now })
    const mapped = { claims: { roles: 'realm_access.roles' }, roles: { desk: 'STAFF', boss: 'ADMIN' } }
    const issuers = [
      { issuer: roles.issuer, audience: 'micromart', ...mapped },
      { issuer: plain.issuer, audience: 'micromart' },
    ]
    users = await openUsers({ environment: { MICROMART_OIDC_ISSUERS: JSON.stringify(issuers) } })
  })
  afterAll(async () => {
    await users.close()
    await Promise.all([roles.stop(), plain.stop()])
  })

  let nth = 0
  /** Somebody whom nobody knows yet. */
  const somebody = (more = {}) => {
    const sub = `subject-${nth++}`
    return { sub, sid: `session of ${sub}`, email: `${sub}@example.com`, ...more }
  }
  const having = (...roles: string[]) => ({ realm_access: { roles } })
  const trade = async (claims: object, issuer = plain) => users.trade(await issuer.token({ ...claims }))
  const sessionsOf = async (userId: string) =>
    (
      await users.db
        .selectFrom('sessions')
        .select('id')
        .where('user_id', '=', userId)
        .where('ended_at', 'is', null)
        .execute()
    ).map(({ id }) => id)
  const as = (who: { sub: string; sid: string }) => {
    const somebody = customer(who.sub)
    return { ...somebody, principal: somebody.principal && { ...somebody.principal, sessionId: who.sid } }
  }
  const ended = { status: 400, error: 'invalid_request', error_description: expect.stringContaining('has ended') }

  it('has an account from the first token on, without a password, and told to all as any other', async () => {
    const { who } = await trade(somebody({ email: 'Grace@Example.com', name: 'Grace Hopper', locale: 'de-AT' }))
    const account = await users.db.selectFrom('users').selectAll().where('id', '=', who.sub).executeTakeFirstOrThrow()
    expect(account).toMatchObject({
      name: 'Grace Hopper',
      email: 'Grace@Example.com',
      email_verified: true,
      role: 'CUSTOMER',
      language: 'de-AT',
      password_hash: null,
    })
    const told = await users.outboxOn('users.events', who.sub)
    expect(told.map(({ type }) => type)).toEqual(['user.registered'])
  })

  it('has one account and one session, however many tokens are traded at once, in one session of the issuer’s', async () => {
    const person = somebody()
    const traded = await Promise.all(Array.from({ length: 8 }, () => trade(person)))
    expect(new Set(traded.map(({ who }) => `${who.sub} ${who.sid}`)).size).toBe(1)
    expect(await sessionsOf(traded[0]?.who.sub)).toEqual([traded[0]?.who.sid])
  })

  it('has a session for each of the issuer’s own, and for each token where it names none', async () => {
    const person = somebody()
    const first = await trade(person)
    const second = await trade({ ...person, sid: 'another' })
    const third = await trade({ ...person, sid: undefined, jti: 'a token' })
    expect(new Set([first, second, third].map(({ who }) => who.sid)).size).toBe(3)
    expect(await sessionsOf(first.who.sub)).toHaveLength(3)
  })

  it('is two customers where two issuers give out one subject', async () => {
    const person = somebody()
    const one = await trade(person)
    const two = await trade({ ...person, email: 'other@example.com' }, roles)
    expect(one.who.sub).not.toBe(two.who.sub)
  })

  it('has a token that ends no later than what was shown', async () => {
    const { who, expires_in } = await trade(somebody({ exp: Math.floor(now() / 1_000) + 90 }))
    expect(expires_in).toBeLessThanOrEqual(90)
    expect(who.exp * 1_000).toBeLessThanOrEqual(now() + 90_000)
  })

  it('keeps the name, the address and the language that the account has', async () => {
    const person = somebody({ name: 'Ada Quist' })
    const { who } = await trade(person)
    await trade({ ...person, name: 'Somebody Else', email: 'somewhere@example.com', locale: 'de' })
    const found = await users.db
      .selectFrom('users')
      .select(['name', 'email', 'language'])
      .where('id', '=', who.sub)
      .executeTakeFirst()
    expect(found).toEqual({ name: 'Ada Quist', email: person.email, language: null })
  })

  it('never gets an account that there is, though the address is the same, however it is spelled', async () => {
    const { email, id } = await users.newAccount('taken@example.com')
    for (const same of [email, 'TAKEN@example.com']) {
      const { status, error_description } = await trade(somebody({ email: same }))
      expect([status, error_description]).toEqual([
        400,
        expect.stringContaining('There is an account with that e-mail'),
      ])
    }
    expect(await sessionsOf(id)).toHaveLength(1)
  })

  it.each([
    ['none', { email: undefined }],
    ['one that is not verified', { email_verified: false }],
    ['none that could be one', { email: 'nonsense' }],
  ])('needs an address: with %s there is no account', async (_what, claims) => {
    const { status, error_description } = await trade(somebody(claims))
    expect([status, error_description]).toEqual([400, expect.stringContaining('no verified e-mail address')])
  })

  it('has the role that the claims give, and what ends where it changes ends as by setRole', async () => {
    const person = somebody()
    const first = await trade({ ...person, ...having('desk') }, roles)
    expect(first.who).toMatchObject({ role: 'STAFF', scope: 'staff' })
    const former = await roles.token({ ...person, ...having('desk') })
    users.passTime(2 * minuteMs)
    const second = await trade({ ...person, ...having() }, roles)
    expect(second.who).toMatchObject({ sub: first.who.sub, role: 'CUSTOMER', scope: '' })
    expect(second.who.sid).not.toBe(first.who.sid)
    const told = await users.outboxOn('users.events', first.who.sub)
    expect(told.map(({ type }) => type)).toEqual(['user.registered', 'user.role_changed', 'user.sessions_ended'])
    expect(await users.trade(former)).toMatchObject(ended)
    expect((await trade({ ...person, ...having() }, roles)).who).toMatchObject({
      sid: second.who.sid,
      role: 'CUSTOMER',
    })
  })

  it('gets no role back by a token that is older than one that was shown', async () => {
    const person = somebody()
    const older = await roles.token({ ...person, sid: 'elsewhere', ...having('boss') })
    users.passTime(minuteMs)
    await trade({ ...person, ...having() }, roles)
    expect((await users.trade(older)).status).toBe(400)
  })

  it('has the role that an admin gives where the issuer has no say in roles', async () => {
    const person = somebody()
    const { who } = await trade(person)
    const chief = await users.newAdmin('chief@example.com')
    expect(await users.mutate('setRole', { userId: who.sub, role: 'STAFF' }, chief.as)).toMatchObject({
      user: { role: 'STAFF' },
    })
    users.passTime(minuteMs)
    expect((await trade(person)).who).toMatchObject({ sub: who.sub, role: 'STAFF' })
  })

  it('is signed out for good with the tokens there are, and signs in again with a newer one', async () => {
    const person = somebody()
    const [token, unused] = [await plain.token(person), await plain.token({ ...person, jti: 'unused' })]
    const { who } = await users.trade(token)
    const elsewhere = await trade({ ...person, sid: 'elsewhere' })
    await users.mutate('signOut', {}, as(who))
    await users.work('retention')
    expect(await users.trade(token)).toMatchObject(ended)
    expect(await users.trade(unused)).toMatchObject(ended)
    expect((await trade({ ...person, sid: 'elsewhere' })).who.sid).toBe(elsewhere.who.sid)
    users.passTime(minuteMs)
    const again = await trade(person)
    expect(again.who.sub).toBe(who.sub)
    expect(again.who.sid).not.toBe(who.sid)
    expect(await users.trade(token)).toMatchObject(ended)
  })

  it('is signed out also where the issuer’s clock is ahead', async () => {
    const person = somebody({ iat: Math.floor(now() / 1_000) + 4 })
    const token = await plain.token(person)
    const { who } = await users.trade(token)
    await users.mutate('signOut', {}, as(who))
    expect(await users.trade(token)).toMatchObject(ended)
  })

  it('is forgotten to have signed out once no token can be left', async () => {
    users.passTime(26 * 60 * minuteMs)
    await users.work('retention')
    expect(await users.db.selectFrom('ended_tokens').selectAll().execute()).toEqual([])
  })

  it('has a session that goes on as newer tokens are shown', async () => {
    const person = somebody()
    const first = await trade(person)
    users.passTime(10 * minuteMs)
    await users.work('retention')
    const second = await trade(person)
    expect(second.who.sub).toBe(first.who.sub)
    expect(await sessionsOf(first.who.sub)).toEqual([second.who.sid])
  })

  it('has no password to change, to reset, or to have another address with', async () => {
    const { who } = await trade(somebody({ email: 'nopass@example.com' }))
    const passwords = { currentPassword: 'anything at all', newPassword: 'Tr4vel-lantern-blue-owl' }
    const answers = [
      await users.mutate('changePassword', passwords, as(who)),
      await users.mutate('updateProfile', { input: { email: 'new@example.com', currentPassword: 'x' } }, as(who)),
    ]
    expect(answers.map((it) => it.__typename)).toEqual(['NoPassword', 'NoPassword'])
    expect((await users.signIn('nopass@example.com')).__typename).toBe('WrongCredentials')
    await users.mutate('requestPasswordReset', { email: 'nopass@example.com' })
    await users.work('password-resets')
    const told = await users.outboxOn('users.events', who.sub)
    expect(told.map(({ type }) => type)).toEqual(['user.registered'])
    const renamed = await users.mutate('updateProfile', { input: { name: 'Grace' } }, as(who))
    expect(renamed).toMatchObject({ user: { name: 'Grace' } })
  })
})
