import { asSent, type Semantic } from './semantic.ts'

type Product = { id: string; weight?: number }

/** As Federation 1 composed it (join v0.1): `@core` in place of `@link`, owners, and value types without a directive. */
const supergraph = `
schema
  @core(feature: "https://specs.apollo.dev/core/v0.2")
  @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION)
{ query: Query mutation: Mutation }

directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT

enum core__Purpose { EXECUTION SECURITY }
scalar join__FieldSet
enum join__Graph {
  PRODUCTS @join__graph(name: "products", url: "http://products.example")
  REVIEWS @join__graph(name: "reviews", url: "http://reviews.example")
  SHIPPING @join__graph(name: "shipping", url: "http://shipping.example")
}

interface Node { id: ID! }
enum Size { SMALL LARGE }
type Measure { amount: Int size: Size }
union Thing = Product | Review

type Product
  @join__owner(graph: PRODUCTS)
  @join__type(graph: PRODUCTS, key: "id")
  @join__type(graph: PRODUCTS, key: "upc")
  @join__type(graph: REVIEWS, key: "upc")
  @join__type(graph: SHIPPING, key: "id")
{
  id: ID! @join__field(graph: PRODUCTS)
  upc: String! @join__field(graph: PRODUCTS)
  weight: Int @join__field(graph: PRODUCTS)
  measure: Measure @join__field(graph: PRODUCTS)
  reviews: [Review] @join__field(graph: REVIEWS)
  postage: String @join__field(graph: SHIPPING, requires: "weight")
}

type Review implements Node @join__owner(graph: REVIEWS) @join__type(graph: REVIEWS, key: "id") {
  id: ID! @join__field(graph: REVIEWS)
  stars: Int @join__field(graph: REVIEWS)
  of: Product @join__field(graph: REVIEWS)
}

type Query {
  product(id: ID!): Product @join__field(graph: PRODUCTS)
  box: Measure @join__field(graph: SHIPPING)
  things: [Thing] @join__field(graph: REVIEWS)
  nodes: [Node] @join__field(graph: REVIEWS)
}

type Mutation { weigh(id: ID!, weight: Int!): Product @join__field(graph: PRODUCTS) }
`

const product = (id: string, weight = Number(id) * 10) => ({ id, upc: `upc ${id}`, weight })
const review = (id: string) => ({ __typename: 'Review', id, stars: 5, of: { upc: `upc ${id}` } })
const known = ({ upc }: { upc: string }) => ({ upc, reviews: [review(upc.slice(4))] })

export const semantic: Semantic = {
  says: 'a supergraph of Federation 1 is served as it is',
  supergraph,
  subgraphs: [
    {
      name: 'products',
      typeDefs: `
        type Query { product(id: ID!): Product }
        type Mutation { weigh(id: ID!, weight: Int!): Product }
        type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: String! weight: Int measure: Measure }
        type Measure { amount: Int size: Size } enum Size { SMALL LARGE }`,
      resolvers: {
        Query: { product: (_: unknown, { id }: Product) => product(id) },
        Mutation: { weigh: (_: unknown, { id, weight }: Product) => product(id, weight) },
        Product: {
          __resolveReference: ({ id, upc }: { id?: string; upc?: string }) => product(id ?? `${upc?.slice(4)}`),
          measure: ({ weight }: Product) => ({ amount: weight, size: 'LARGE' }),
        },
      },
    },
    {
      name: 'reviews',
      typeDefs: `
        type Query { things: [Thing] nodes: [Node] }
        interface Node { id: ID! }
        union Thing = Product | Review
        type Product @key(fields: "upc") { upc: String! reviews: [Review] }
        type Review implements Node @key(fields: "id") { id: ID! stars: Int of: Product }`,
      resolvers: {
        Query: { things: () => [{ __typename: 'Product', upc: 'upc 2' }, review('3')], nodes: () => [review('4')] },
        Product: { __resolveReference: known, reviews: (it: { upc: string }) => known(it).reviews },
      },
    },
    {
      name: 'shipping',
      typeDefs: `
        type Query { box: Measure }
        type Product @key(fields: "id") { id: ID! weight: Int @external postage: String @requires(fields: "weight") }
        type Measure { amount: Int size: Size } enum Size { SMALL LARGE }`,
      resolvers: {
        Query: { box: () => ({ amount: 1, size: 'SMALL' }) },
        Product: { __resolveReference: asSent, postage: ({ weight }: Product) => `for ${weight}` },
      },
    },
  ],
  answers: [
    {
      query:
        '{ product(id: "1") { upc postage reviews { stars of { weight postage } } measure { size } } box { size } }',
      data: {
        product: {
          upc: 'upc 1',
          postage: 'for 10',
          reviews: [{ stars: 5, of: { weight: 10, postage: 'for 10' } }],
          measure: { size: 'LARGE' },
        },
        box: { size: 'SMALL' },
      },
    },
    {
      query: '{ things { __typename ... on Product { weight postage } ... on Review { of { id } } } nodes { id } }',
      data: {
        things: [
          { __typename: 'Product', weight: 20, postage: 'for 20' },
          { __typename: 'Review', of: { id: '3' } },
        ],
        nodes: [{ id: '4' }],
      },
    },
    {
      query: 'mutation { weigh(id: "7", weight: 3) { postage reviews { id } } }',
      data: { weigh: { postage: 'for 3', reviews: [{ id: '7' }] } },
    },
    { query: '{ __type(name: "join__Graph") { name } }', data: { __type: null } },
  ],
}
