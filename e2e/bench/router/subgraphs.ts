import { products, reviews, shippingOf, users } from './goods.ts'

export interface BenchSubgraph {
  name: string
  typeDefs: string
  /** Fields of its Query. */
  root: Readonly<Record<string, unknown>>
  /** Types that `_entities` is asked for. */
  entities: readonly string[]
  entity(representation: Representation): object | undefined
}

type Representation = Readonly<Record<string, unknown>> & { __typename: string }

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@requires", "@provides", "@shareable"])`

const userOf = ({ id }: Representation) => users.find((user) => user.id === id)
const productOf = ({ upc }: Representation) => products[Number(upc) - 1]

/** Four of them, whose schemas and connections are like those of the public benchmark of federation gateways. */
export const subgraphs: readonly BenchSubgraph[] = [
  {
    name: 'accounts',
    typeDefs: `${link}
      type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
    root: { me: users[0], users },
    entities: ['User'],
    entity: userOf,
  },
  {
    name: 'products',
    typeDefs: `${link}
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    root: { topProducts: ({ first }: { first: number }) => products.slice(0, first) },
    entities: ['Product'],
    entity: productOf,
  },
  {
    name: 'inventory',
    typeDefs: `${link}
      type Product @key(fields: "upc") {
        upc: String! price: Int @external weight: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
      }`,
    root: {},
    entities: ['Product'],
    entity(representation) {
      const { price, weight } = representation
      const shippingEstimate = () => shippingOf(Number(price), Number(weight))
      return { ...productOf(representation), shippingEstimate }
    },
  },
  {
    name: 'reviews',
    typeDefs: `${link}
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    root: {},
    entities: ['Review', 'User', 'Product'],
    entity(representation) {
      if (representation.__typename === 'User') return userOf(representation)
      if (representation.__typename === 'Product') return productOf(representation)
      return reviews.find(({ id }) => id === representation.id)
    },
  },
]
