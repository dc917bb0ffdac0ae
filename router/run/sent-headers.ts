import type { RouterConfig } from '../config/schema.ts'
import { type ConfiguredHeaders, configuredHeaders } from '../subgraphs/configured-headers.ts'
import type { HeaderVariables } from '../subgraphs/header-variables.ts'
import { headersSet } from '../subgraphs/request-rules.ts'

type Filled = Readonly<Record<string, string>>

/** What the configuration has the router say of itself, as its variables are now. */
export interface SentHeaders {
  /** To each subgraph. */
  subgraphs: ConfiguredHeaders
  /** To each subgraph, by rules. */
  byRules: ConfiguredHeaders
  /** To the token exchange. */
  exchange(): Filled
  /** To where the supergraph is fetched. */
  registry(): Filled
  /** To caches of others that are told what is outdated. */
  purge(): Filled
}

export function sentHeaders(config: RouterConfig, variables: HeaderVariables): SentHeaders {
  const { auth, cache, supergraph } = config
  const others = configuredHeaders(
    { exchange: { headers: auth.exchange?.headers }, registry: supergraph, purge: { headers: cache.purge?.headers } },
    variables,
  )
  return {
    subgraphs: configuredHeaders(config.subgraphs, variables),
    byRules: configuredHeaders(headersSet(config.headers), variables),
    exchange: () => others.of('exchange'),
    registry: () => others.of('registry'),
    purge: () => others.of('purge'),
  }
}
