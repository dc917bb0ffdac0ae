import { exactLiteral } from '../exact-numbers/exact-literal.ts'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { GraphQLScalarType } from '../testing/in-process.ts'
import type { Semantic } from './semantic.ts'

type Account = { number: ExactNumber }

const one = new ExactNumber('9007199254740993')
const other = new ExactNumber('12345678901234567891')
const balance = new ExactNumber('0.12345678901234567891')

export const semantic: Semantic = {
  says: 'a number that a double cannot hold is the same number everywhere, also as the key of an entity',
  subgraphs: [
    {
      name: 'bank',
      typeDefs: `
        type Query { accounts: [Account] account(number: Long): Account }
        type Account @key(fields: "number") { number: Long! details: Json }
        scalar Long scalar Json`,
      resolvers: {
        Query: {
          accounts: () => [{ number: one }, { number: other }],
          account: (_: unknown, { number }: Account) => ({ number }),
        },
        Long: new GraphQLScalarType({ name: 'Long', parseValue: (value) => value, parseLiteral: exactLiteral }),
        Account: { details: ({ number }: Account) => ({ of: [number] }) },
      },
    },
    {
      name: 'ledger',
      typeDefs: `
        type Account @key(fields: "number") { number: Long! balance: Decimal named: String }
        scalar Long scalar Decimal`,
      resolvers: {
        Account: {
          __resolveReference: (account: Account) => account,
          balance: () => balance,
          named: ({ number }: Account) => `no. ${number.text}`,
        },
      },
    },
  ],
  answers: [
    {
      query: '{ accounts { number balance named details } }',
      data: {
        accounts: [
          { number: one, balance, named: 'no. 9007199254740993', details: { of: [one] } },
          { number: other, balance, named: 'no. 12345678901234567891', details: { of: [other] } },
        ],
      },
    },
    {
      query: 'query ($number: Long) { account(number: $number) { number named } }',
      variables: { number: other },
      data: { account: { number: other, named: 'no. 12345678901234567891' } },
    },
    {
      query: '{ account(number: 12345678901234567891) { number named } }',
      data: { account: { number: other, named: 'no. 12345678901234567891' } },
    },
    {
      query: 'query ($number: Long = 9007199254740993) { account(number: $number) { number named } }',
      data: { account: { number: one, named: 'no. 9007199254740993' } },
    },
    {
      query: 'query ($number: Long = 1e400) { account(number: $number) { number named } }',
      data: { account: { number: new ExactNumber('1e400'), named: 'no. 1e400' } },
    },
  ],
}
