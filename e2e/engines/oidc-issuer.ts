import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'

const secret = 'everybody here knows it'
const resource = 'https://micromart.example'
const audience = 'micromart'

/** What its tokens say of somebody, beside who they are. */
export type Claims = Record<string, unknown>

/** A running OpenID provider of people who sign in by a secret (client credentials), and whose claims a story changes. */
export interface OidcIssuer {
  issuer: string
  audience: string
  /** An access token of somebody, as they get it at its token endpoint. */
  signIn(subject: string): Promise<string>
  /** What tokens say of them from then on. */
  says(subject: string, claims: Claims): void
  /** It has another key from then on, and does not list the former. */
  rotate(): Promise<void>
  /** Nobody reaches it any more. */
  stop(): Promise<void>
}

export async function startOidcIssuer(people: Record<string, Claims>): Promise<OidcIssuer> {
  // It has something to say of Node's version as soon as it is loaded, which only this story's reader should have to read.
  const { default: Provider } = await import('oidc-provider')
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const claims = new Map(Object.entries(people))
  const clients = Object.keys(people).map((subject) => ({
    client_id: subject,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  }))
  const format = { accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } }, accessTokenTTL: 300 }

  async function rotate(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    const provider = new Provider(issuer, {
      clients,
      jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: [secret] },
      features: {
        clientCredentials: { enabled: true },
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => resource,
          getResourceServerInfo: () => ({ scope: 'shop', audience, ...format }),
        },
      },
      extraTokenClaims: (_context: unknown, { clientId }: { clientId: string }) => claims.get(clientId),
    })
    handle = provider.callback()
  }
  await rotate()

  return {
    issuer,
    audience,
    rotate,
    says: (subject, said) => void claims.set(subject, said),
    async signIn(subject) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${subject}:${encodeURIComponent(secret)}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
      })
      return z.object({ access_token: z.string() }).parse(await response.json()).access_token
    },
    async stop() {
      server.closeAllConnections()
      // Twice is no mistake: a story ends one that it has ended already.
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
