import { createTokenVerifier, InvalidToken } from '@micromart/auth'
import { decodeProtectedHeader } from 'jose'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySecret, openUsers, type UsersHarness } from '../testing/harness.ts'
import { issueAccessToken } from './issue-access-token.ts'
import { publishedKeys } from './key-store.ts'
import { rotateKeys } from './rotate-keys.ts'
import { signingKeys } from './signing-keys.ts'

const ada = { id: 'usr_ada', role: 'CUSTOMER' as const }
const minutes = (count: number) => count * 60_000
const days = (count: number) => count * minutes(24 * 60)

let shop: UsersHarness
let now: number
const clock = () => new Date(now)

beforeEach(async () => {
  now = Date.parse('2026-05-01T12:00:00Z')
  shop = await openUsers({ now: clock() })
  // What the running service has made is another clock's: these tests have the time in their own hands.
  await shop.db.deleteFrom('signing_keys').execute()
})
afterEach(() => shop.close())

/** Users as one replica has them, and a verifier that asks it for its keys. */
async function replica(secrets = [keySecret]) {
  const keys = signingKeys(shop.db, { ...shop.deps, clock, secrets })
  const deps = { ...shop.deps, clock, keys, keyRules: { secrets, rotationDays: 30 } }
  const rotate = () => rotateKeys(deps)
  const jwks = async () => ({ keys: await publishedKeys(deps.db, clock()) })
  await rotate()
  return {
    rotate,
    jwks,
    forget: keys.forget,
    token: async () => (await issueAccessToken(deps, ada, { id: 'ses_1', expiresAt: new Date(now + 3_600_000) })).token,
    verifier: createTokenVerifier(deps.tokenNames, { ...deps, fetchKeys: jwks, now: () => now, cooldownMs: 5_000 }),
  }
}
const kidOf = (token: string) => decodeProtectedHeader(token).kid
function ask() {
  now += minutes(1)
  return shop.db.updateTable('signing_keys').set({ rotation_asked_at: clock() }).execute()
}

describe('a signing key', () => {
  it('is made once however many instances start, and shows its public part only', async () => {
    const [one] = await Promise.all([replica(), replica(), replica()])
    const { keys } = await one.jwks()
    expect(keys).toHaveLength(1)
    expect(keys[0]).not.toHaveProperty('d')
  })

  it('is unreadable under another secret', async () => {
    await replica()
    const other = await replica(['quite another secret of thirty-two characters'])
    await expect(other.token()).rejects.toThrow(/MICROMART_KEY_SECRET/)
  })

  it('that is asked to be followed is, once, by one that every replica signs with, and nobody is signed out', async () => {
    const [one, other] = [await replica(), await replica()]
    const old = await one.token()
    expect(kidOf(await other.token())).toBe(kidOf(old))
    await one.verifier.verify(old)
    await ask()
    await Promise.all([one.rotate(), other.rotate(), one.rotate()])
    for (const each of [one, other]) each.forget()
    const fresh = await one.token()
    expect(kidOf(fresh)).not.toBe(kidOf(old))
    expect(kidOf(await other.token())).toBe(kidOf(fresh))
    expect((await one.jwks()).keys).toHaveLength(2)
    await one.verifier.verify(fresh)
    await one.verifier.verify(old)
  })

  it('is forgotten by those who check once no token of its can be alive', async () => {
    const one = await replica()
    const old = await one.token()
    await ask()
    await one.rotate()
    now += minutes(14)
    await one.verifier.verify(old)
    now += minutes(7)
    expect((await one.jwks()).keys.map(({ kid }) => kid)).not.toContain(kidOf(old))
    await expect(one.verifier.verify(old)).rejects.toThrow(InvalidToken)
    await one.verifier.verify(await one.token())
  })

  it('is followed by the next when it is old, which is published before it signs', async () => {
    const one = await replica()
    const first = kidOf(await one.token())
    now += days(29)
    await one.rotate()
    expect((await one.jwks()).keys).toHaveLength(1)
    now += days(1) - minutes(5)
    await one.rotate()
    await one.rotate()
    expect((await one.jwks()).keys).toHaveLength(2)
    expect(kidOf(await one.token())).toBe(first)
    now += minutes(11)
    expect(kidOf(await one.token())).not.toBe(first)
    now += days(2)
    await one.rotate()
    expect(await shop.db.selectFrom('signing_keys').select('kid').execute()).toHaveLength(1)
  })

  it('that is wanted now signs on though another was to come', async () => {
    const one = await replica()
    now += days(30)
    await one.rotate()
    await ask()
    await one.rotate()
    one.forget()
    const wanted = kidOf(await one.token())
    now += minutes(30)
    expect(kidOf(await one.token())).toBe(wanted)
    expect((await one.jwks()).keys.map(({ kid }) => kid)).toContain(wanted)
  })

  it('opens with the former secret while that stands on the second line', async () => {
    const before = await replica()
    const old = await before.token()
    const next = 'another secret of more than thirty-two characters'
    const after = await replica([next, keySecret])
    expect(kidOf(await after.token())).toBe(kidOf(old))
    await ask()
    await after.rotate()
    await expect((await replica([next])).token()).resolves.toBeTypeOf('string')
  })

  it('signs on while none can be read, for as long as its tokens are sure to be good', async () => {
    const said: string[] = []
    const log = { ...shop.deps.log, warn: (_: object, text: string) => said.push(text) } as never
    const keys = signingKeys(shop.db, { ...shop.deps, log, clock, secrets: [keySecret] })
    await replica()
    const { kid } = await keys.current()
    await shop.db.schema.alterTable('signing_keys').renameTo('signing_keys_away').execute()
    now += minutes(3)
    for (let nth = 0; nth < 3; nth++) expect((await keys.current()).kid).toBe(kid)
    keys.forget()
    expect((await keys.current()).kid).toBe(kid)
    expect(said).toEqual(['the signing keys cannot be read; the one that is known signs on for minutes'])
    now += minutes(1.5)
    await expect(keys.current()).rejects.toThrow('signing_keys')
    await shop.db.schema.alterTable('signing_keys_away').renameTo('signing_keys').execute()
    expect((await keys.current()).kid).toBe(kid)
  })

  it('that is known signs on while a reading of the others waits for a lock', async () => {
    const keys = signingKeys(shop.db, { ...shop.deps, clock, secrets: [keySecret] })
    await replica()
    const { kid } = await keys.current()
    now += minutes(1)
    await shop.db.transaction().execute(async (trx) => {
      await sql`LOCK TABLE signing_keys`.execute(trx)
      for (let nth = 0; nth < 20; nth++) expect((await keys.current()).kid).toBe(kid)
    })
  })

  it('is shown to whoever checks tokens, for a minute at a time', async () => {
    await shop.work('key-rotation')
    const { tokens } = await shop.newAccount('shown@buyers.example')
    const answer = await shop.request({ url: '/.well-known/jwks.json' })
    expect(answer.headers['cache-control']).toBe('public, max-age=60')
    const { keys } = answer.json()
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual([kidOf(tokens.accessToken)])
    const verifier = createTokenVerifier(shop.deps.tokenNames, {
      log: shop.deps.log,
      fetchKeys: async () => answer.json(),
      now: () => shop.clock().getTime(),
    })
    expect(await verifier.verify(tokens.accessToken)).toMatchObject({ role: 'CUSTOMER' })
  })

  it('of the running service is followed as soon as somebody asks', async () => {
    await shop.work('key-rotation')
    const first = kidOf((await shop.newAccount('first@buyers.example')).tokens.accessToken)
    await shop.db.updateTable('signing_keys').set({ rotation_asked_at: shop.clock() }).execute()
    await shop.work('key-rotation')
    shop.passTime(minutes(1))
    expect(kidOf((await shop.newAccount('next@buyers.example')).tokens.accessToken)).not.toBe(first)
  })
})
