import { createHmac, createPublicKey } from 'node:crypto'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTHeaderParameters, SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { KeysUnavailable } from './key-set.ts'
import { createTokenVerifier, InvalidToken, type TokenVerifier } from './token.ts'

const issuer = 'https://shop.example'
const audience = 'shop'
const claims = { sub: 'usr_1', sid: 'ses_1', role: 'STAFF', scope: 'staff', iss: issuer, aud: audience }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function newKey(kid: string) {
  const pair = await generateKeyPair('ES256', { extractable: true })
  return { ...pair, kid, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256', use: 'sig' } }
}
type Key = Awaited<ReturnType<typeof newKey>>

describe('an access token', () => {
  let key: Key
  let published: JSONWebKeySet
  let reachable: boolean
  let fetches: number
  let said: string[]
  let now: number
  let verifier: TokenVerifier

  beforeEach(async () => {
    key = await newKey('first')
    published = { keys: [key.jwk] }
    reachable = true
    fetches = 0
    said = []
    now = Date.parse('2026-05-01T12:00:00Z')
    verifier = createTokenVerifier(
      { issuer, audience },
      {
        now: () => now,
        monotonic: () => now,
        maxAgeMs: 60_000,
        cooldownMs: 5_000,
        log,
        fetchKeys: async () => {
          fetches++
          if (!reachable) throw new Error('connection refused')
          return published
        },
      },
    )
  })

  const log = {
    info: (text: string) => void said.push(text),
    warn: (_fields: object, text: string) => void said.push(text),
  }
  const seconds = () => Math.floor(now / 1000)
  const token = (changes: Record<string, unknown> = {}, header: Partial<JWTHeaderParameters> = {}, by: Key = key) =>
    new SignJWT({ ...claims, iat: seconds(), exp: seconds() + 900, ...changes })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: by.kid, ...header })
      .sign(by.privateKey)
  const refused = async (bad: string | Promise<string>) =>
    expect(verifier.verify(await bad)).rejects.toThrow(InvalidToken)

  it('says who is asking', async () => {
    const principal = await verifier.verify(await token())
    expect(principal).toMatchObject({ userId: 'usr_1', role: 'STAFF', scopes: ['staff'], sessionId: 'ses_1' })
    expect(principal.accountableId).toBe('usr_1')
    expect(principal.expiresAt.getTime()).toBe(now + 900_000)
  })

  it('of a machine says who answers for it', async () => {
    const claims = { sub: 'key_1', role: 'MACHINE', scope: 'orders:read catalog:write', accountable: 'usr_1' }
    expect(await verifier.verify(await token(claims))).toMatchObject({
      userId: 'key_1',
      role: 'MACHINE',
      scopes: ['orders:read', 'catalog:write'],
      accountableId: 'usr_1',
    })
  })

  it('for one of several audiences, of either side, is good', async () => {
    await verifier.verify(await token({ aud: ['somebody', audience] }))
    const several = createTokenVerifier(
      { issuer, audience: ['desk', audience] },
      { now: () => now, log, fetchKeys: async () => published },
    )
    for (const aud of ['desk', audience, ['x', 'desk']]) await several.verify(await token({ aud }))
    await expect(several.verify(await token({ aud: 'somebody' }))).rejects.toThrow(InvalidToken)
  })

  it.each(['none', 'None', 'NONE', 'nOnE'])('that is unsigned (alg %s) is refused', async (alg) => {
    const body = { ...claims, iat: seconds(), exp: seconds() + 900 }
    await refused(`${encode({ alg, typ: 'at+jwt', kid: 'first' })}.${encode(body)}.`)
  })

  it('that is signed with the public key as an HMAC secret is refused', async () => {
    const pem = createPublicKey({ key: key.jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
    const body = { ...claims, iat: seconds(), exp: seconds() + 900 }
    const input = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: 'first' })}.${encode(body)}`
    await refused(`${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`)
  })

  it('that brings its own key, or says where to find one, is judged by ours alone', async () => {
    const forger = await newKey('first')
    await refused(
      token({}, { jwk: forger.jwk, jku: 'http://forger.example/jwks', x5u: 'http://forger.example/x5u' }, forger),
    )
    expect(fetches).toBe(1)
  })

  it.each([
    ['of another type, such as a refresh token', {}, { typ: 'rt+jwt' }],
    ['without a type', {}, { typ: undefined }],
    ['that does not name its key', {}, { kid: undefined }],
    ['for another audience', { aud: 'somebody' }, {}],
    ['for others, of which none is ours', { aud: ['somebody', 'shops'] }, {}],
    ['of another issuer', { iss: 'https://forger.example' }, {}],
    ['without an expiry', { exp: undefined }, {}],
    ['that has expired', { exp: Date.parse('2026-05-01T11:59:00Z') / 1000 }, {}],
    ['that is not valid yet', { nbf: Date.parse('2026-05-01T12:10:00Z') / 1000 }, {}],
    ['from the future', { iat: Date.parse('2026-05-01T13:00:00Z') / 1000 }, {}],
    ['that lives for ever', { exp: 32_503_680_000 }, {}],
    ['without a session', { sid: undefined }, {}],
    ['without a user', { sub: undefined }, {}],
    ['with a role nobody has', { role: 'OWNER' }, {}],
  ])('%s is refused', async (_what, changes, header) => {
    await refused(token(changes, header))
  })

  it.each(['', 'nonsense', 'a.b', 'a.b.c', `${encode({ alg: 'ES256' })}..`])(
    'that is malformed (%j) is refused',
    (bad) => refused(bad),
  )

  it('whose payload was changed is refused', async () => {
    const [header, , signature] = (await token()).split('.')
    await refused(
      `${header}.${encode({ ...claims, role: 'ADMIN', iat: seconds(), exp: seconds() + 900 })}.${signature}`,
    )
  })

  it('is refused once it has expired, though it was good before', async () => {
    const good = await token()
    const principal = await verifier.verify(good)
    now += 906_000
    await refused(good)
    expect(verifier.stillTakes(principal)).toBe(false)
  })

  it('with an unknown key causes one fetch in a while, not one each', async () => {
    await verifier.verify(await token())
    const stranger = await newKey('stranger')
    for (let i = 0; i < 20; i++) await refused(token({ sid: `ses_${i}` }, {}, stranger))
    expect(fetches).toBe(2)
    now += 5_001
    await refused(token({}, {}, stranger))
    expect(fetches).toBe(3)
  })

  it('signed with a new key is accepted at once, and the old key as long as it is published', async () => {
    const old = await token()
    await verifier.verify(old)
    const second = await newKey('second')
    published = { keys: [key.jwk, second.jwk] }
    await verifier.verify(await token({}, {}, second))
    const principal = await verifier.verify(old)
    expect(verifier.stillTakes(principal)).toBe(true)
    published = { keys: [second.jwk] }
    now += 60_001
    await verifier.verify(old)
    await expect
      .poll(() =>
        verifier.verify(old).then(
          () => 'good',
          (error) => error.name,
        ),
      )
      .toBe('InvalidToken')
    expect(verifier.stillTakes(principal)).toBe(false)
  })

  it('is still judged by the keys at hand while the issuer is away, however old they are', async () => {
    await verifier.verify(await token())
    reachable = false
    now += 24 * 3_600_000
    await verifier.verify(await token())
    await refused(token({ aud: 'somebody' }))
  })

  it('of an issuer that is away has it said once, and once more when that is back', async () => {
    await verifier.verify(await token())
    reachable = false
    for (let minute = 0; minute < 5; minute++) {
      now += 61_000
      await verifier.verify(await token())
    }
    expect(said).toEqual(['signing keys cannot be fetched; those that are known, if any, count on'])
    reachable = true
    now += 61_000
    await verifier.verify(await token())
    expect(said.slice(1)).toEqual(['signing keys can be fetched again'])
  })

  it('cannot be judged when the keys were never to be had', async () => {
    reachable = false
    await expect(verifier.verify(await token())).rejects.toThrow(KeysUnavailable)
    await expect(verifier.verify(await token())).rejects.toThrow(KeysUnavailable)
    expect(fetches).toBe(1)
    reachable = true
    now += 1_001
    await verifier.verify(await token())
  })

  it('is verified once however many ask with it at the same time as the keys are fetched', async () => {
    const good = await token()
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(good)))
    expect(fetches).toBe(1)
  })
})
