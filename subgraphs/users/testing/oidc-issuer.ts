import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose'

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>

/** An OIDC issuer: it publishes metadata and keys, and signs what it is told. */
export interface OidcIssuer {
  issuer: string
  /** Signs standard claims and these, of which those that are undefined are left out. */
  token(claims?: Record<string, unknown>, header?: Partial<JWTHeaderParameters>): Promise<string>
  /** Signs with a new key from then on, under that name, and publishes it alone. */
  rotate(kid: string): Promise<void>
  /** Answers at a path from then on, in place of what is there. */
  answers(path: string, answer: (response: ServerResponse) => void): void
  /** What was asked of it so far, as paths. */
  asked: string[]
  /** The key it signs with now, for whoever has stolen or mistaken it. */
  keys(): KeyPair
  stop(): Promise<void>
}

/**
 * @param algorithm what it signs with
 * @param now in ms since the epoch
 */
export async function startOidcIssuer({ algorithm = 'RS256', kid = 'k1', now = Date.now } = {}): Promise<OidcIssuer> {
  let keys: KeyPair
  let named: string
  const asked: string[] = []
  const instead = new Map<string, (response: ServerResponse) => void>()
  async function rotate(kid: string): Promise<void> {
    keys = await generateKeyPair(algorithm, { extractable: true })
    named = kid
  }
  await rotate(kid)
  const documents: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({ issuer, jwks_uri: `${issuer}/jwks` }),
    '/jwks': async () => ({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: named, alg: algorithm, use: 'sig' }] }),
  }
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const other = instead.get(path)
    if (other) return other(response)
    const document = await documents[path]?.()
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(document ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    asked,
    rotate,
    keys: () => keys,
    answers: (path, answer) => void instead.set(path, answer),
    token(claims = {}, header = {}) {
      const at = Math.floor(now() / 1_000)
      const person = { sub: 'ada', email: 'ada@example.com', email_verified: true, name: 'Ada Quist' }
      const payload = { iss: issuer, aud: 'micromart', iat: at, exp: at + 300, ...person, ...claims }
      return new SignJWT(payload)
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: named, ...header })
        .sign(keys.privateKey)
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
