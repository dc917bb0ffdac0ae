import type { CacheConfig } from '../config/cache.ts'
import type { AnswerHeaders } from '../subgraphs/response-rules.ts'
import type { SubgraphRequest, Transport } from '../subgraphs/transport.ts'
import { type Audience, keptFor } from './audience.ts'
import type { CacheMetrics } from './metrics.ts'
import type { OncePerKey } from './once-per-key.ts'
import { answerPolicy, leastOf } from './policy.ts'
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
export function find({ store, audience: { shared, own } }: Asker, key: string): Found | undefined {
  return store.read(shared + key) ?? store.read(own + key)
}

/** Keeps what came with these headers, as far as they let it be kept. */
export function keep(
  { store, config, metrics, audience }: Asker,
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
      continue
    }
    for (const tag of told) tags.add(tag)
    metrics.kept.inc({ subgraph, result: store.write(place + key, text, tags, policy, begun) })
  }
}

function configured({ types }: Asker['config'], names: readonly string[]) {
  const policies = names.flatMap((name) => types[name] ?? [])
  return policies.length === names.length ? leastOf(policies) : undefined
}
