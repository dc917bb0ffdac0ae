import { resolve } from 'node:path'
import { keyHolder, services } from '@micromart/subgraphs'
import type { PortMap } from '../ports.ts'
import { issuersTold } from './issuers.ts'
import type { ProcessPlan } from './plan.ts'
import { jwksPath, tokenAudience, tokenIssuer } from './plan.ts'
import { routerLog } from './router-log.ts'

/** Apollo Sandbox, as its page and as it is embedded in others. */
const sandboxOrigins = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com']

/** What the storefront asks, by its hashes. */
const storefrontOperations = resolve('storefront/generated/persisted-documents.json')

/**
 * What the shop tells its router of the machine it runs on, to be laid over schema/router.yaml, which it tells it everywhere.
 * @param more folders of GraphiQL's built page and, where there are any, of the demo catalog's pictures; whether the supergraph may change; further
 * origins whose pages may call; settings of an event log on Kafka.
 */
export function routerConfig(
  ports: PortMap,
  plans: readonly ProcessPlan[],
  {
    graphiql,
    pictures,
    watch = false,
    cors = [],
    kafka = null,
  }: {
    graphiql: string
    pictures?: string
    watch?: boolean
    cors?: readonly string[]
    kafka?: Readonly<Record<string, string>> | null
  },
) {
  const urlsOf = (name: string) => plans.filter((plan) => plan.kind === name).map((plan) => plan.url)
  const keySets = urlsOf(keyHolder).map((url) => new URL(jwksPath, url).href)
  const issuer = { issuer: tokenIssuer(ports), audience: tokenAudience, jwksUri: keySets }
  const exchange = {
    url: urlsOf(keyHolder).map((url) => new URL('/token', url).href),
    headers: { 'x-micromart-credential': `\${MICROMART_ROUTER_CREDENTIAL}` },
    issuers: issuersTold(plans.find(({ kind }) => kind === keyHolder)?.env ?? {}),
    prefixes: { mmk_: 'urn:micromart:token-type:api-key' },
  }
  return {
    introspection: true,
    queryPlans: true,
    persistedOperations: { manifest: storefrontOperations },
    // The storefront says for whom it asks.
    trustedProxies: ['127.0.0.1'],
    // Generous: a shop on a laptop is tried out, not attacked.
    rateLimit: { points: 2_000_000, perSeconds: 60 },
    auth: { issuers: [issuer], exchange, publishJwks: keySets },
    subgraphs: Object.fromEntries(services.map((name) => [name, { urls: urlsOf(name) }])),
    cache: { enabled: true, invalidation: { log: routerLog(kafka) } },
    cors: { origins: ['loopback', ...sandboxOrigins, ...cors] },
    graphiql: { assets: graphiql },
    files: pictures === undefined ? {} : { '/pictures/': pictures },
    watch,
  }
}
