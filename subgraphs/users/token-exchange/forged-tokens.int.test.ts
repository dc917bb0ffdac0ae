import { base64url, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'
import { type OidcIssuer, startOidcIssuer } from '../testing/oidc-issuer.ts'

describe('a token that no issuer has made for the shop', () => {
  let [one, two] = [] as unknown as [OidcIssuer, OidcIssuer]
  let users: UsersHarness
  beforeAll(async () => {
    one = await startOidcIssuer()
    two = await startOidcIssuer({ algorithm: 'ES256', kid: 'k2' })
    const common = { audience: 'micromart', longestLifeSeconds: 3_600 }
    const issuers = [
      { issuer: one.issuer, ...common },
      { issuer: two.issuer, ...common, clients: ['storefront'] },
    ]
    users = await openUsers({ environment: { MICROMART_OIDC_ISSUERS: JSON.stringify(issuers) } })
  })
  afterAll(async () => {
    await users.close()
    await Promise.all([one.stop(), two.stop()])
  })

  const at = () => Math.floor(Date.now() / 1_000)
  const plain = (): JWTPayload => ({
    iss: one.issuer,
    aud: 'micromart',
    sub: 'eve',
    iat: at(),
    exp: at() + 300,
    email: 'eve@example.com',
    email_verified: true,
  })
  const part = (value: unknown) => base64url.encode(JSON.stringify(value))
  const evil = generateKeyPair('RS256', { extractable: true })

  const forged: Record<string, () => Promise<string>> = {
    'has no algorithm': async () => `${part({ alg: 'none', typ: 'JWT' })}.${part(plain())}.`,
    'has no algorithm and a signature': async () => `${part({ alg: 'none' })}.${part(plain())}.c2ln`,
    'is signed with the public key as if it were a secret': async () =>
      new SignJWT(plain())
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode(await exportSPKI(one.keys().publicKey))),
    'is signed with another key under the same name': async () =>
      new SignJWT(plain()).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign((await evil).privateKey),
    'brings its key': async () => {
      const { privateKey, publicKey } = await evil
      const jwk = await exportJWK(publicKey)
      return new SignJWT(plain()).setProtectedHeader({ alg: 'RS256', jwk }).sign(privateKey)
    },
    'says where its key is': async () =>
      new SignJWT(plain())
        .setProtectedHeader({ alg: 'RS256', kid: 'k9', jku: `${one.issuer}/theirs`, x5u: `${one.issuer}/theirs` })
        .sign((await evil).privateKey),
    'is of one issuer in the name of another': () => two.token({ iss: one.issuer, azp: 'storefront' }),
    'is signed by an algorithm that the issuer is not known for': async () => {
      const other = await generateKeyPair('PS256')
      return new SignJWT(plain()).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign(other.privateKey)
    },
    'was changed after it was signed': async () => {
      const [header, , signature] = (await one.token()).split('.')
      return `${header}.${part({ ...plain(), sub: 'ada' })}.${signature}`
    },
    'is for somebody else': () => one.token({ aud: 'another-shop' }),
    'is for nobody': () => one.token({ aud: undefined }),
    'was issued to a client that is not ours': () => two.token({ azp: 'another-app' }),
    'was issued to nobody, where it counts to whom': () => two.token(),
    'has no end': () => one.token({ exp: undefined }),
    'has no beginning': () => one.token({ iat: undefined }),
    'has no subject': () => one.token({ sub: undefined }),
    'has a subject that is none': () => one.token({ sub: 'a\0b' }),
    'has a subject without an end': () => one.token({ sub: 'x'.repeat(256) }),
    'has ended': () => one.token({ iat: at() - 600, exp: at() - 60 }),
    'is not good yet': () => one.token({ nbf: at() + 60 }),
    'is of tomorrow': () => one.token({ iat: at() + 600, exp: at() + 900 }),
    'is good for a year': () => one.token({ exp: at() + 365 * 86_400 }),
    'is as old as the hills': () => one.token({ iat: at() - 86_400 }),
    'is an ID token, as Keycloak says': () => one.token({ typ: 'ID' }),
    'is an ID token, as what it comes with says': () => one.token({ at_hash: 'abc' }),
    'is a logout token': () => one.token({}, { typ: 'logout+jwt' }),
    'is bound to a key': () => one.token({ cnf: { jkt: 'abc' } }),
    'asks for what nobody understands': async () =>
      new SignJWT(plain())
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', crit: ['urn:other'], 'urn:other': true })
        .sign(one.keys().privateKey, { crit: { 'urn:other': true } }),
    'is no token': async () => 'nonsense',
    'is a token with nothing in it': async () => `${part({})}.${part({})}.c2ln`,
    'is the shop’s own': async () => (await users.newAccount('own@example.com')).tokens.accessToken,
  }
  beforeEach(() => one.asked.splice(0))

  it.each(Object.keys(forged))('is refused without a word when it %s', async (how) => {
    const { status, who, ...said } = await users.trade((await forged[how]?.()) ?? '')
    expect({ status, who, ...said }).toEqual({ status: 400, who: null, error: 'invalid_request' })
    expect(one.asked).not.toContain('/theirs')
  })

  it('opens no account', async () => {
    expect(await users.db.selectFrom('identities').selectAll().execute()).toEqual([])
  })

  it('is told from one that an issuer has made', async () => {
    expect((await one.token().then(users.trade)).status).toBe(200)
    const second = { email: 'b@example.com', azp: 'storefront' }
    expect((await two.token(second).then(users.trade)).status).toBe(200)
    expect((await two.token({ ...second, azp: undefined, client_id: 'storefront' }).then(users.trade)).status).toBe(200)
    expect((await one.token({ aud: ['other', 'micromart'] }, { typ: 'at+jwt' }).then(users.trade)).status).toBe(200)
    expect((await one.token({ typ: 'Bearer' }, { typ: undefined }).then(users.trade)).status).toBe(200)
  })
})

describe('an issuer', () => {
  let issuer: OidcIssuer
  let users: UsersHarness
  const cleanups: (() => Promise<unknown>)[] = []
  beforeEach(async () => {
    issuer = await startOidcIssuer()
    users = await openUsers({
      environment: { MICROMART_OIDC_ISSUERS: JSON.stringify([{ issuer: issuer.issuer, audience: 'micromart' }]) },
    })
    cleanups.push(users.close, issuer.stop)
  })
  afterAll(async () => {
    for (const cleanup of cleanups) await cleanup()
  })

  it('that has a new key is believed by it, and by the former no more', async () => {
    const former = await issuer.token()
    expect((await users.trade(former)).status).toBe(200)
    await issuer.rotate('k2')
    expect((await issuer.token().then(users.trade)).status).toBe(200)
    expect((await users.trade(former)).status).toBe(400)
  })

  it('that is away is still believed by the keys that are known', async () => {
    await issuer.token().then(users.trade)
    const token = await issuer.token({ sub: 'bo', email: 'bo@example.com' })
    await issuer.stop()
    expect((await users.trade(token)).status).toBe(200)
  })

  it.each<[string, (issuer: OidcIssuer) => void]>([
    ['cannot be asked', (it) => it.answers('/jwks', (response) => response.writeHead(500).end())],
    [
      'sends whoever asks elsewhere',
      (it) => it.answers('/jwks', (response) => response.writeHead(302, { location: '/theirs' }).end()),
    ],
    [
      'has the metadata of another',
      (it) =>
        it.answers('/.well-known/openid-configuration', (response) =>
          response.end(JSON.stringify({ issuer: 'https://other.example', jwks_uri: `${it.issuer}/jwks` })),
        ),
    ],
    [
      'has its keys where nobody can trust them',
      (it) =>
        it.answers('/.well-known/openid-configuration', (response) =>
          response.end(JSON.stringify({ issuer: it.issuer, jwks_uri: 'http://192.0.2.1/jwks' })),
        ),
    ],
    [
      'has its keys in a file',
      (it) =>
        it.answers('/.well-known/openid-configuration', (response) =>
          response.end(JSON.stringify({ issuer: it.issuer, jwks_uri: 'file:///etc/passwd' })),
        ),
    ],
    ['never stops answering', (it) => it.answers('/jwks', (response) => response.end('x'.repeat(300_000)))],
  ])('that %s refuses nobody: nobody can say just now', async (_what, breaks) => {
    breaks(issuer)
    expect(await issuer.token().then(users.trade)).toMatchObject({ status: 503, error: 'temporarily_unavailable' })
    expect(issuer.asked).not.toContain('/theirs')
  })
})
