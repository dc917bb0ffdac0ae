import { asSent, type Semantic } from './semantic.ts'

interface Sent {
  id: string
  tier?: string
}

const visits = () => [{ id: 'v1' }, { id: 'v2' }]

export const semantic: Semantic = {
  says: 'the value of a context is had from whichever subgraph knows it, before the field that takes it is asked for',
  subgraphs: [
    {
      name: 'people',
      typeDefs: 'type Query { people: [Person] } type Person @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Query: {
          people: () => [
            { id: '1', name: 'Ada' },
            { id: '2', name: 'Bob' },
          ],
        },
      },
    },
    {
      name: 'clubs',
      typeDefs: `
        type Person @key(fields: "id") @context(name: "person") {
          id: ID! rank: String @external tier: String @external greeting: String @requires(fields: "tier")
          visits: [Visit] best: Room
        }
        type Room { visit: Visit }
        type Visit @key(fields: "id") {
          id: ID! hours: Int @external of: Person
          fee(rank: String @fromContext(field: "$person { rank }")): String
          total(rank: String @fromContext(field: "$person { rank }")): String @requires(fields: "hours")
        }`,
      resolvers: {
        Person: {
          __resolveReference: asSent,
          greeting: ({ tier }: Sent) => `welcome, ${tier}`,
          visits,
          best: () => ({ visit: { id: 'v2' } }),
        },
        Visit: {
          __resolveReference: asSent,
          of: ({ id }: Sent) => ({ id: id.slice(1) }),
          fee: ({ id }: Sent, { rank }: { rank?: string }) => `${id} for ${rank}`,
          total: ({ id, hours }: Sent & { hours?: number }, { rank }: { rank?: string }) =>
            `${hours} h ${id} for ${rank}`,
        },
      },
    },
    {
      name: 'ranks',
      typeDefs: `
        type Person @key(fields: "id") { id: ID! tier: String @external rank: String @requires(fields: "tier") }
        type Visit @key(fields: "id") { id: ID! hours: Int room: Visit }`,
      resolvers: {
        Person: { __resolveReference: asSent, rank: ({ tier }: Sent) => `rank of ${tier}` },
        Visit: { hours: () => 4, room: () => ({ id: 'v1' }) },
      },
    },
    {
      name: 'tiers',
      typeDefs: 'type Person @key(fields: "id") { id: ID! tier: String }',
      resolvers: { Person: { tier: ({ id }: Sent) => (id === '1' ? 'gold' : 'tin') } },
    },
  ],
  answers: [
    {
      query: '{ people { greeting visits { fee total } } }',
      data: {
        people: ['gold', 'tin'].map((tier) => ({
          greeting: `welcome, ${tier}`,
          visits: ['v1', 'v2'].map((id) => ({
            fee: `${id} for rank of ${tier}`,
            total: `4 h ${id} for rank of ${tier}`,
          })),
        })),
      },
    },
    {
      query: '{ people { best { visit { total room { fee total of { visits { fee } } } } } } }',
      data: {
        people: ['gold', 'tin'].map((tier) => ({
          best: {
            visit: {
              total: `4 h v2 for rank of ${tier}`,
              room: {
                fee: `v1 for rank of ${tier}`,
                total: `4 h v1 for rank of ${tier}`,
                of: { visits: [{ fee: 'v1 for rank of gold' }, { fee: 'v2 for rank of gold' }] },
              },
            },
          },
        })),
      },
    },
  ],
}
