import { asSent, type Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a field that was taken over (@override) is never asked of who had it, also where a third one requires it',
  subgraphs: [
    {
      name: 'monolith',
      typeDefs: `
        type Query { bill: Bill old: String }
        type Bill @key(fields: "id") { id: ID! amount: Int note: String lines: [Line] }
        type Line @shareable { text: String }`,
      resolvers: {
        Query: { bill: () => ({ id: '1', amount: -1, lines: [{ text: 'old' }] }), old: () => 'monolith' },
        Bill: { __resolveReference: asSent, amount: () => -1, note: () => 'a note', lines: () => [{ text: 'old' }] },
      },
    },
    {
      name: 'billing',
      typeDefs: `
        type Query { old: String @override(from: "monolith") }
        type Bill @key(fields: "id") {
          id: ID! amount: Int @override(from: "monolith") lines: [Line] @override(from: "monolith")
        }
        type Line @shareable { text: String }`,
      resolvers: {
        Query: { old: () => 'billing' },
        Bill: { __resolveReference: asSent, amount: () => 10, lines: () => [{ text: 'new' }] },
      },
    },
    {
      name: 'tax',
      typeDefs: `type Bill @key(fields: "id") {
        id: ID! amount: Int @external tax: Float @requires(fields: "amount")
      }`,
      resolvers: { Bill: { __resolveReference: asSent, tax: ({ amount }: { amount: number }) => amount / 5 } },
    },
  ],
  answers: [
    { query: '{ old bill { amount note } }', data: { old: 'billing', bill: { amount: 10, note: 'a note' } } },
    { query: '{ bill { tax lines { text } } }', data: { bill: { tax: 2, lines: [{ text: 'new' }] } } },
  ],
}
