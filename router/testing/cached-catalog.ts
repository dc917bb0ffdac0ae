import { Registry } from 'prom-client'
import { cachedSubgraphs } from '../cache/cached-subgraphs.ts'
import { createCacheMetrics } from '../cache/metrics.ts'
import { Store } from '../cache/store.ts'
import type { Client } from '../client.ts'
import type { CacheConfig } from '../config/sections/cache.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { composed } from './in-process.ts'

const supergraph = composed([
  {
    name: 'catalog',
    typeDefs: `
      type Query { product(id: ID, sku: String): Product  products: [Product!]  greeting(to: String): String }
      type Mutation { rename(id: ID!, name: String!): Product }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String owner: Owner }
      type Owner @key(fields: "id") { id: ID! name: String }`,
  },
])

export const guest = { authorization: null, propagated: {}, requestId: 'r' } as unknown as Client
export const signedIn = (token: string, scopes: string[] = []): Client => ({
  ...guest,
  authorization: `Bearer ${token}`,
  scopes,
})

/** A request of the root. */
export const query = (text: string, variables = {}) =>
  ({ subgraph: 'catalog', query: text, bodyStart: '', variables, kind: 'query', entities: false }) as SubgraphRequest
/** Products, as a plan represents them. */
export const represented = (ids: readonly string[]) =>
  ids.map((id) => ({ __typename: 'Product', id })).map((value) => ({ text: JSON.stringify(value), value }))
/** Which products a request is about, by a variable of it. */
export const idsIn = ({ representations }: SubgraphRequest, name = 'representations') =>
  representations?.[name]?.map(({ value }) => value.id) ?? []
/** Asks for the names of products. */
export const entities = (...ids: string[]) => ({
  ...query('query Some($representations:[_Any!]!){_entities(representations:$representations){...on Product{name}}}'),
  entities: true,
  representations: { representations: represented(ids) },
})
/** Headers of an answer that may be kept for a minute. */
export const lasting = (scope: string) => ({ 'cache-control': `${scope}, max-age=60` })
/** What an answer to `entities` tells. */
export const namesIn = ({ data }: SubgraphResponse) =>
  ((data?._entities ?? []) as { name: string }[]).map(({ name }) => name)

type Answer = (request: SubgraphRequest, client: Client) => SubgraphResponse | Promise<SubgraphResponse>

/** A catalog behind a cache, whose answers and clock are the test's. */
export class CachedCatalog {
  now = 0
  /** What the cache has asked it. */
  readonly asked: SubgraphRequest[] = []
  types: CacheConfig['types'] = {}
  readonly store = new Store(100_000, () => this.now)
  answer: Answer = () => ({ data: null })
  readonly subgraphs = cachedSubgraphs(this.uncached(), supergraph, {
    store: this.store,
    config: this,
    ignoredHeaders: new Set(['x-address']),
    metrics: createCacheMetrics(new Registry(), this.store),
    served: new Set(),
  })

  ask(request: SubgraphRequest, client = guest): Promise<SubgraphResponse> {
    return this.subgraphs.for(client).request(request)
  }

  /** Has every entity answered by its id and the number of the call. */
  answerByCall(headers = lasting('public')): void {
    this.answer = (request) => ({
      data: { _entities: idsIn(request).map((id) => ({ name: `${id} of ${this.asked.length}` })) },
      headers,
    })
  }

  private uncached(): Subgraphs {
    return {
      for: (client) => ({
        request: async (request) => {
          this.asked.push(request)
          return this.answer(request, client)
        },
        subscribe: () => {
          throw new Error('nobody subscribes here')
        },
      }),
      headersOf: (_, { authorization, propagated }) => ({
        ...propagated,
        ...(authorization === null ? {} : { authorization }),
        'x-request-id': crypto.randomUUID(),
        'x-address': crypto.randomUUID(),
      }),
      close: async () => {},
    }
  }
}
