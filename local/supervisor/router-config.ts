import { keyHolder, services } from '@micromart/subgraphs'
import type { ProcessPlan } from './plan.ts'
import { jwksPath, tokenAudience, tokenIssuer } from './plan.ts'
import type { PortMap } from './ports.ts'

/** Apollo Sandbox, as its page and as it is embedded in others. */
const sandboxOrigins = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com']

/**
 * What the shop tells its router of the machine it runs on, to be laid over schema/router.yaml, which it tells it everywhere.
 * @param folders of GraphiQL's built page, and of the demo catalog's pictures where there are any.
 */
export function routerConfig(
  ports: PortMap,
  plans: readonly ProcessPlan[],
  folders: { graphiql: string; pictures?: string },
) {
  const urlsOf = (name: string) => plans.filter((plan) => plan.kind === name).map((plan) => plan.url)
  const keySets = urlsOf(keyHolder).map((url) => new URL(jwksPath, url).href)
  const issuer = { issuer: tokenIssuer(ports), audience: tokenAudience, jwksUri: keySets }
  return {
    introspection: true,
    // Generous: a shop on a laptop is tried out, not attacked.
    rateLimit: { points: 2_000_000, perSeconds: 60 },
    auth: { issuers: [issuer], publishJwks: keySets },
    subgraphs: Object.fromEntries(services.map((name) => [name, { urls: urlsOf(name) }])),
    cors: { origins: sandboxOrigins },
    graphiql: { assets: folders.graphiql },
    files: folders.pictures === undefined ? {} : { '/pictures/': folders.pictures },
  }
}
