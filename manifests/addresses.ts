import { keyHolder, type Subgraph, settingOf } from '@micromart/subgraphs'
import { ports } from './edges.ts'

type Scheme = 'http' | 'https'

/** Where a process is that has its name as address. */
export const urlOf = (name: string, path: string, scheme: Scheme) => `${scheme}://${name}:${ports.http}${path}`

/** What a subgraph is told of those that it asks. */
export const siblingUrls = ({ asks = [] }: Subgraph, scheme: Scheme): Record<string, string> =>
  Object.fromEntries(asks.map((name) => [settingOf(`${name}-url`), urlOf(name, '/graphql', scheme)]))

export const jwksUrl = (scheme: Scheme) => urlOf(keyHolder, '/.well-known/jwks.json', scheme)

/** What is laid over the router's configuration where subgraphs speak TLS. A token's issuer stays: it is only a name. */
export const routerOverTls = (names: readonly string[]) => ({
  auth: {
    issuers: [{ issuer: urlOf(keyHolder, '', 'http'), audience: 'micromart', jwksUri: jwksUrl('https') }],
    exchange: { url: urlOf(keyHolder, '/token', 'https') },
    publishJwks: jwksUrl('https'),
  },
  subgraphs: Object.fromEntries(names.map((name) => [name, { url: urlOf(name, '/graphql', 'https') }])),
})
