import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface Tokens {
  /** For the router's `auth.issuers`. */
  issuer: { issuer: string; audience: string; jwksUri: string }
  /** So many, each of another customer, as `authorization` has them; good for a day. */
  sign(count: number): Promise<string[]>
  close(): void
}

/** Signs access tokens, and has a key set where routers look for it. */
export async function openTokens(): Promise<Tokens> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] })
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(keys)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = { issuer: 'https://bench.example', audience: 'bench', jwksUri: `http://127.0.0.1:${port}/jwks` }
  const now = Math.floor(Date.now() / 1000)
  const sign = async (nth: number): Promise<string> => {
    const token = new SignJWT({ sid: `ses_${nth}`, role: 'CUSTOMER', iat: now, exp: now + 86_400 })
      .setSubject(`usr_${nth}`)
      .setIssuer(issuer.issuer)
      .setAudience(issuer.audience)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' })
    return `Bearer ${await token.sign(privateKey)}`
  }
  return {
    issuer,
    sign: (count) => Promise.all(Array.from({ length: count }, (_, nth) => sign(nth))),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
