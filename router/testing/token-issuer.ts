import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Signs access tokens and publishes the key, as the service that knows the users would. */
export interface TokenIssuer {
  /** For the router's `auth.issuers`. */
  settings: { issuer: string; audience: string; jwksUri: string }
  /** @param kid what it says that its key is called */
  token(claims?: Record<string, unknown>, kid?: string): Promise<string>
  /** Has the key set be empty from now on. */
  withdraw(): void
  /** How often the key set was asked for. */
  asked(): number
  stop(): Promise<void>
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  let keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] })
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.setHeader('content-type', 'application/json')
    response.end(keys)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const settings = { issuer: 'https://library.example', audience: 'library', jwksUri: `http://127.0.0.1:${port}/jwks` }
  return {
    settings,
    asked: () => asked,
    withdraw() {
      keys = JSON.stringify({ keys: [] })
    },
    token(claims = {}, kid = 'k1') {
      const now = Math.floor(Date.now() / 1000)
      const standard = { sub: 'usr_1', sid: 'ses_1', role: 'CUSTOMER', iss: settings.issuer, aud: settings.audience }
      return new SignJWT({ ...standard, iat: now, exp: now + 600, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
        .sign(privateKey)
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
