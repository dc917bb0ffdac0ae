import { asSent, type Semantic } from './semantic.ts'

const bills = { bill: () => ({ id: '1' }) }

export const semantic: Semantic = {
  says: 'a field that moves by a label is asked of one subgraph where it holds and of the other where it does not',
  subgraphs: [
    {
      name: 'monolith',
      typeDefs: `
        type Query { bill: Bill which: String }
        type Bill @key(fields: "id") { id: ID! amount: Int due(in: String): String note: String part: Part }
        type Part @key(fields: "id") { id: ID! of: Document }
        interface Document { title: String }
        type Page implements Document @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: { ...bills, which: () => 'monolith' },
        Bill: {
          __resolveReference: asSent,
          amount: () => 1,
          due: (_: unknown, given: { in: string }) => `old, ${given.in}`,
          note: () => 'a note',
          part: () => ({ id: 'p', of: { __typename: 'Page', id: '1', title: 'old title' } }),
        },
        Page: { __resolveReference: asSent, title: () => 'old title' },
      },
    },
    {
      name: 'billing',
      typeDefs: `
        type Query { which: String @override(from: "monolith", label: "root/moves") }
        type Bill @key(fields: "id") {
          id: ID! amount: Int @override(from: "monolith", label: "percent(50)")
          due(in: String): String @override(from: "monolith", label: "due")
          sum: String @requires(fields: "note") note: String @external
        }
        type Page @key(fields: "id") { id: ID! title: String @override(from: "monolith", label: "title") }`,
      resolvers: {
        Query: { which: () => 'billing' },
        Bill: {
          __resolveReference: asSent,
          amount: () => 2,
          due: (_: unknown, given: { in: string }) => `new, ${given.in}`,
          sum: ({ note }: { note: string }) => `sum with ${note}`,
        },
        Page: { title: () => 'new title' },
      },
    },
  ],
  answers: [
    {
      query: '{ which bill { amount due(in: "EUR") note } }',
      data: { which: 'monolith', bill: { amount: 1, due: 'old, EUR', note: 'a note' } },
    },
    {
      query: '{ which bill { amount due(in: "EUR") note } }',
      labels: ['root/moves', 'percent(50)', 'due'],
      data: { which: 'billing', bill: { amount: 2, due: 'new, EUR', note: 'a note' } },
    },
    {
      query: '{ bill { amount due(in: "EUR") sum } }',
      labels: ['due'],
      data: { bill: { amount: 1, due: 'new, EUR', sum: 'sum with a note' } },
    },
    { query: '{ bill { part { of { title } } } }', data: { bill: { part: { of: { title: 'old title' } } } } },
    {
      query: '{ bill { part { of { title } } } }',
      labels: ['title'],
      data: { bill: { part: { of: { title: 'new title' } } } },
    },
  ],
}
