import type { CacheConfig } from '../config/sections/cache.ts'
import type { AnswerHeaders } from '../subgraphs/response-rules.ts'
import type { SubgraphRequest, SubgraphResponse, Transport } from '../subgraphs/transport.ts'
import { type Audience, keptFor } from './audience.ts'
import type { CacheMetrics } from './metrics.ts'
import type { OncePerKey } from './once-per-key.ts'
import type { Freshness } from './outgoing/freshness.ts'
import { answerPolicy, leastOf, type Policy } from './policy.ts'
import type { Begun, Found, Store } from './store.ts'

/** What it takes to look for answers, to ask for them, and to keep them. */
export interface Asker {
  store: Store
  config: Pick<CacheConfig, 'types'>
  metrics: CacheMetrics
  audience: Audience
  /** To the subgraph itself. */
  way: Transport
  /** Fetches anew what is stale and was given. */
  refresh: OncePerKey
  /** Takes how long each part of the client's answer lasts, where that is to be told. */
  freshness: Freshness | undefined
}

/** One answer, or part of one, that may be kept by itself. */
interface Fresh {
  /** What it answers. */
  key: string
  /** JSON. */
  text: string
  tags: Set<string>
  /** The types or fields by whose names the configuration says how long it is kept, where the subgraph does not. */
  names: readonly string[]
}

/** What is kept for everybody, or for whoever asks. */
export function find({ store, audience: { shared, own, isKnown }, freshness }: Asker, key: string): Found | undefined {
  const found = store.read(shared + key) ?? store.read(own + key)
  if (found) freshness?.takeKept(found.lasting, isKnown)
  return found
}

/** The headers of an answer that has what was asked for, by its own account; undefined of any other, and where none came. */
export const headersOfSuccess = ({ errors, status = 200, headers }: SubgraphResponse): AnswerHeaders | undefined =>
  errors || status !== 200 ? undefined : headers

/** What came lacks something, whatever its headers say. */
export function refuse({ metrics, freshness }: Asker, { subgraph }: Pick<SubgraphRequest, 'subgraph'>): void {
  metrics.kept.inc({ subgraph, result: 'incomplete' })
  freshness?.refuse()
}

/** Keeps what came with these headers, as far as they let it be kept. */
export function keep(
  { store, config, metrics, audience, freshness }: Asker,
  { subgraph }: Pick<SubgraphRequest, 'subgraph'>,
  headers: AnswerHeaders,
  begun: Begun,
  answers: Iterable<Fresh>,
): void {
  const { policy: said, vary, tags: told } = answerPolicy(headers)
  for (const { key, text, tags, names } of answers) {
    const policy = said === undefined ? configured(config, names) : said
    const place = policy && keptFor(audience, policy, vary)
    if (!policy || !place) {
      metrics.kept.inc({ subgraph, result: 'not allowed' })
      freshness?.refuse()
      continue
    }
    for (const tag of told) tags.add(tag)
    freshness?.takeFresh(store.lasting(tags, policy), audience.isKnown)
    metrics.kept.inc({ subgraph, result: store.write(place + key, text, tags, policy, begun) })
  }
}

function configured({ types }: Asker['config'], names: readonly string[]): Policy | undefined {
  const policies = names.flatMap((name) => types[name] ?? [])
  if (policies.length < names.length) return undefined
  return leastOf(policies.map((it) => ({ ...it, ownMaxAge: it.maxAge })))
}
