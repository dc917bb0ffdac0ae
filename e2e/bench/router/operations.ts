import { Supergraph } from '@apollo/federation-internals'
import { executeSync, parse } from 'graphql'
import { products } from './goods.ts'
import { subgraphs } from './subgraphs.ts'

/** What clients send, and the `data` that is right. */
export interface Operation {
  query: string
  data: Record<string, unknown>
}

export interface Operations {
  /** Reviews of users and of products, each within the other, by way of all subgraphs: some 87 KB. */
  nested: Operation
  /** One field of one subgraph. */
  small: Operation
  /** A list over two subgraphs: a megabyte. */
  large: Operation
  /** As nested, each by a text of its own. */
  unique: Operation[]
}

const product = 'upc name price weight inStock shippingEstimate'
const user = 'id username name'
const review = 'id body'

const reviewsOfReviews = `reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }`
const fragments = `fragment User on User { ${user} } fragment Review on Review { ${review} } fragment Product on Product { ${product} }`
const nested = (users: string) => `query Nested {
  ${users} { ...User reviews { ...Review product { ...Product ${reviewsOfReviews} } } }
  topProducts(first: 5) { ...Product ${reviewsOfReviews} }
} ${fragments}`

/** @param sdl the composed supergraph's */
export function operationsOf(sdl: string): Operations {
  const schema = Supergraph.build(sdl).apiSchema().toGraphQLJSSchema()
  const rootValue = Object.assign({}, ...subgraphs.map(({ root }) => root))
  const operation = (query: string): Operation => {
    const { data, errors } = executeSync({ schema, rootValue, document: parse(query) })
    if (errors?.[0]) throw errors[0]
    return { query, data: JSON.parse(JSON.stringify(data)) }
  }
  const common = operation(nested('users'))
  const { users, topProducts } = common.data
  return {
    nested: common,
    small: operation('{ me { id name } }'),
    large: operation(`{ topProducts(first: ${products.length}) { ${product} } }`),
    unique: Array.from({ length: 1_000 }, (_, nth) => ({
      query: nested(`users${nth}: users`),
      data: { [`users${nth}`]: users, topProducts },
    })),
  }
}
