import type { MessagingTables } from '@micromart/messaging'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessTokens } from './access-token.ts'
import type { Accounts } from './accounts.ts'
import { removeAddress, saveAddress } from './addresses.ts'
import { attempts } from './attempts.ts'
import { migrations } from './migrations/index.ts'
import { updateProfile, verifyEmail } from './profile.ts'
import { requestPasswordReset, resetPassword } from './reset-password.ts'
import { refresh } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'
import { signingKeys } from './signing-keys.ts'
import type { UsersTables } from './tables.ts'

const password = 'Tr4vel-lantern-blue-owl'
const here = { address: '203.0.113.7', userAgent: 'a test' }
const log = createLogger({ service: 'users', level: 'silent' })
const clock = () => new Date()

let database: Awaited<ReturnType<typeof createTestDatabase>>
let accounts: Accounts
let db: ReturnType<typeof openDatabase<UsersTables & MessagingTables>>
let keys: ReturnType<typeof signingKeys>

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase<UsersTables & MessagingTables>(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  keys = signingKeys(db, { secrets: ['a secret of more than thirty-two characters'], rotationDays: 30 }, clock)
  await keys.ensure()
  const many = { points: 1_000, seconds: 60 }
  accounts = {
    db,
    access: accessTokens(keys, { issuer: 'shop', audience: 'shop' }, clock),
    clock,
    signInsByAccount: attempts(db, 'account', { points: 3, seconds: 60 }, clock),
    signInsByAddress: attempts(db, 'address', many, clock),
    signUpsByAddress: attempts(db, 'sign-up', many, clock),
    resetsByAddress: attempts(db, 'reset', many, clock),
  }
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

async function newAccount(email: string) {
  const result = await signUp(accounts, { name: 'Ada Quist', email, password }, here)
  if (result.kind !== 'signed-in') throw new Error(result.kind)
  return result
}

/** The data of the newest message of a type, as it waits to be told to the world. */
async function lastTold(type: string): Promise<Record<string, string>> {
  const rows = await db.selectFrom('outbox').select('value').orderBy('id', 'desc').execute()
  const found = rows.map((row) => JSON.parse(row.value)).find((event) => event.type === type)
  return found.data
}

describe('signing up', () => {
  it('opens one account for fifty spellings of one address at once', async () => {
    const spelled = Array.from({ length: 50 }, (_, n) => (n % 2 ? 'Fifty@Buyers.example' : 'fifty@buyers.example'))
    const results = await Promise.all(spelled.map((email) => signUp(accounts, { name: 'Ada', email, password }, here)))
    const kinds = results.map((result) => result.kind)
    expect(kinds.filter((kind) => kind === 'signed-in')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'email-taken')).toHaveLength(49)
  })

  it('refuses a password that is the address, and one of a megabyte', async () => {
    const guessed = { name: 'Ada', email: 'guess@buyers.example', password: 'guess@buyers.example' }
    expect(await signUp(accounts, guessed, here)).toMatchObject({ kind: 'weak-password' })
    const huge = { name: 'Ada', email: 'huge@buyers.example', password: 'x'.repeat(1024 * 1024) }
    expect(await signUp(accounts, huge, here)).toMatchObject({ kind: 'weak-password' })
  })

  it('issues a token that says who, what role and which session, and no more than a quarter of an hour', async () => {
    const { user, tokens } = await newAccount('token@buyers.example')
    expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' })
    const claims = decodeJwt(tokens.accessToken)
    expect(claims).toMatchObject({ sub: user.id, iss: 'shop', aud: 'shop', role: 'CUSTOMER', scope: '' })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900)
  })
})

describe('signing in', () => {
  it('tells an unknown address and a wrong password the same thing', async () => {
    await newAccount('same@buyers.example')
    const wrong = await signIn(accounts, { email: 'same@buyers.example', password: 'not-the-password' }, here)
    const unknown = await signIn(accounts, { email: 'nobody@buyers.example', password: 'not-the-password' }, here)
    expect(wrong).toEqual({ kind: 'wrong-credentials' })
    expect(unknown).toEqual(wrong)
  })

  it('makes even the right password wait after too many wrong ones', async () => {
    const email = 'many@buyers.example'
    await newAccount(email)
    for (let n = 0; n < 3; n++) await signIn(accounts, { email, password: 'not-the-password' }, here)
    expect(await signIn(accounts, { email, password }, here)).toMatchObject({ kind: 'too-many-attempts' })
  })
})

describe('a refresh token', () => {
  it('works once, and its second use ends the session for whoever holds the next one', async () => {
    const { tokens } = await newAccount('refresh@buyers.example')
    const next = await refresh(db, tokens.refreshToken, accounts.access, clock())
    expect(next).not.toBeNull()
    expect(await refresh(db, tokens.refreshToken, accounts.access, clock())).toBeNull()
    expect(await refresh(db, next?.tokens.refreshToken ?? '', accounts.access, clock())).toBeNull()
  })

  it('gives one new pair when it is used many times at once', async () => {
    const { tokens } = await newAccount('parallel@buyers.example')
    const uses = await Promise.all(
      Array.from({ length: 10 }, () => refresh(db, tokens.refreshToken, accounts.access, clock())),
    )
    expect(uses.filter(Boolean)).toHaveLength(1)
  })
})

describe('mailed tokens', () => {
  it('verify the address they were sent to, once', async () => {
    await newAccount('verify@buyers.example')
    const { token = '' } = await lastTold('user.email_verification_requested')
    expect(await verifyEmail(accounts, token)).toMatchObject({ email_verified: true })
    expect(await verifyEmail(accounts, token)).toBeNull()
  })

  it('verify nothing once the account has another address', async () => {
    const { user } = await newAccount('old@buyers.example')
    const { token = '' } = await lastTold('user.email_verification_requested')
    await updateProfile(accounts, user.id, { email: 'new@buyers.example' })
    expect(await verifyEmail(accounts, token)).toBeNull()
  })

  it('reset a password, end every session, and are not used up by a weak one', async () => {
    const { tokens } = await newAccount('reset@buyers.example')
    expect(await requestPasswordReset(accounts, 'reset@buyers.example', here.address)).toEqual({ kind: 'done' })
    const { token = '' } = await lastTold('user.password_reset_requested')
    expect(await resetPassword(accounts, token, 'short', null)).toMatchObject({ kind: 'weak-password' })
    expect(await resetPassword(accounts, token, 'Another-lantern-9', null)).toMatchObject({ kind: 'signed-in' })
    expect(await refresh(db, tokens.refreshToken, accounts.access, clock())).toBeNull()
    expect(await resetPassword(accounts, token, 'Another-lantern-9', null)).toEqual({ kind: 'token-expired' })
  })

  it('are asked for without telling who has an account', async () => {
    expect(await requestPasswordReset(accounts, 'nobody@buyers.example', here.address)).toEqual({ kind: 'done' })
  })
})

describe('a profile', () => {
  it('cannot take the address of another account, however it is spelled', async () => {
    await newAccount('taken@buyers.example')
    const { user } = await newAccount('taker@buyers.example')
    expect(await updateProfile(accounts, user.id, { email: 'TAKEN@buyers.example' })).toEqual({ kind: 'email-taken' })
    expect(await updateProfile(accounts, user.id, { name: 'Eva' })).toMatchObject({
      user: { email: 'taker@buyers.example' },
    })
  })
})

describe('addresses', () => {
  const address = { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' }
  const defaults = (userId: string) =>
    db
      .selectFrom('addresses')
      .select(['label', 'is_default'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute()

  it('have one default, which moves when asked and is inherited when it goes', async () => {
    const { user } = await newAccount('home@buyers.example')
    await saveAddress(accounts, user.id, { label: 'home', address })
    await saveAddress(accounts, user.id, { label: 'work', isDefault: true, address })
    expect(await defaults(user.id)).toEqual([
      { label: 'home', is_default: false },
      { label: 'work', is_default: true },
    ])
    const work = await db.selectFrom('addresses').select('id').where('label', '=', 'work').executeTakeFirstOrThrow()
    expect(await removeAddress(accounts, user.id, work.id)).toBe(true)
    expect(await defaults(user.id)).toEqual([{ label: 'home', is_default: true }])
  })

  it('of somebody else are not there', async () => {
    const { user } = await newAccount('mine@buyers.example')
    await saveAddress(accounts, user.id, { label: 'mine', address })
    const mine = await db.selectFrom('addresses').select('id').where('user_id', '=', user.id).executeTakeFirstOrThrow()
    const { user: other } = await newAccount('other@buyers.example')
    expect(await removeAddress(accounts, other.id, mine.id)).toBe(false)
    expect(await saveAddress(accounts, other.id, { id: mine.id, address })).toEqual({ kind: 'not-found' })
  })

  it('name a country that there is', async () => {
    const { user } = await newAccount('nowhere@buyers.example')
    const nowhere = { address: { ...address, country: 'ZZ' } }
    expect(await saveAddress(accounts, user.id, nowhere)).toMatchObject({
      kind: 'invalid',
      path: ['address', 'country'],
    })
  })
})

describe('signing keys', () => {
  it('are made once however many instances start, and are unreadable under another secret', async () => {
    await Promise.all([keys.ensure(), keys.ensure(), keys.ensure()])
    expect((await keys.jwks()).keys).toHaveLength(1)
    const others = { secrets: ['quite another secret of thirty-two characters'], rotationDays: 30 }
    await expect(signingKeys(db, others, clock).current()).rejects.toThrow(/MICROMART_KEY_SECRET/)
  })

  it('show the public part only', async () => {
    expect((await keys.jwks()).keys[0]).not.toHaveProperty('d')
  })
})
