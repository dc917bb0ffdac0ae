import { createTokenVerifier, InvalidToken } from '@micromart/auth'
import { migrate, openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { decodeProtectedHeader } from 'jose'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessTokens } from './access-token.ts'
import { migrations } from './migrations/index.ts'
import { signingKeys } from './signing-keys.ts'
import type { UsersTables } from './tables.ts'

const names = { issuer: 'shop', audience: 'shop' }
const ada = { id: 'usr_ada', role: 'CUSTOMER' as const }
const secret = 'a secret of more than thirty-two characters'
const minutes = (count: number) => count * 60_000
const days = (count: number) => count * minutes(24 * 60)

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<UsersTables>
let now: number

beforeEach(async () => {
  database = await createTestDatabase()
  const log = createLogger({ service: 'users', level: 'silent' })
  db = openDatabase<UsersTables>(database.url, log)
  await migrate(db, migrations, log)
  now = Date.parse('2026-05-01T12:00:00Z')
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

/** Users as one replica has them, and a verifier that asks it for its keys. */
async function replica(secrets = [secret]) {
  const keys = signingKeys(db, { secrets, rotationDays: 30 }, () => new Date(now))
  await keys.ensure()
  const tokens = accessTokens(keys, names, () => new Date(now))
  return {
    ...keys,
    token: async () => (await tokens.issue(ada, 'ses_1')).token,
    verifier: createTokenVerifier(names, { fetchKeys: () => keys.jwks(), now: () => now, cooldownMs: 5_000 }),
  }
}
const kidOf = (token: string) => decodeProtectedHeader(token).kid
function ask() {
  now += minutes(1)
  return db
    .updateTable('signing_keys')
    .set({ rotation_asked_at: new Date(now) })
    .execute()
}

describe('a signing key', () => {
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
    expect(await db.selectFrom('signing_keys').select('kid').execute()).toHaveLength(1)
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
    const after = await replica([next, secret])
    expect(kidOf(await after.token())).toBe(kidOf(old))
    await ask()
    await after.rotate()
    await expect((await replica([next])).token()).resolves.toBeTypeOf('string')
  })
})
