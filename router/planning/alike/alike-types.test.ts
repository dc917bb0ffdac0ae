import { buildASTSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { composeSdl } from '../../testing/in-process.ts'
import { alikeTypes } from './alike-types.ts'

const usual = ['A', 'B', 'C', 'D', 'E']
const each = (text: (type: string) => string) => usual.map(text).join('\n')

const supergraph = parse(
  composeSdl([
    {
      name: 'home',
      typeDefs: `
        type Query { things: [Thing] found: Found one: A }
        interface Thing { id: ID! name: String size: Int at: Thing rare: Int }
        ${each((it) => `type ${it} implements Thing @key(fields: "id") { id: ID! name: String size: Int at: Thing rare: Int only${it}: Int }`)}
        type Moved implements Thing @key(fields: "id") { id: ID! name: String @shareable size: Int at: Thing rare: Int }
        type Rare implements Thing @key(fields: "id") { id: ID! name: String size: Int at: Thing rare: Int @external }
        type Lone implements Thing { id: ID! name: String size: Int at: Thing rare: Int }
        type Close implements Thing @key(fields: "id") { id: ID! name: String size: Int at: Near rare: Int }
        type Near implements Thing @key(fields: "id") { id: ID! name: String size: Int at: Thing rare: Int }
        union Found = A | B | C | D`,
    },
    {
      name: 'away',
      typeDefs: `
        type Moved @key(fields: "id") { id: ID! name: String @shareable }
        type Rare @key(fields: "id") { id: ID! rare: Int }`,
    },
  ]),
)
const find = alikeTypes(supergraph, buildASTSchema(supergraph, { assumeValidSDL: true }))

test.each([
  ['what differs in nothing that is asked is alike', '{ things { size } }', 'A B C Close D E'],
  ['but not what is named', '{ things { name ... on Close { id } } }', 'A B C D E'],
  ['nor what leads to another type', '{ things { at { name } } }', 'A B C D E'],
  [
    'nor what so few are that each may be looked at',
    '{ things { name ... on A { id } ... on Close { id } } }',
    undefined,
  ],
  ['nor what a union lacks', '{ found { ... on Thing { name } } }', undefined],
  ['nor what a field leads to by its name', '{ things { name } one { id } }', 'B C Close D E'],
])('%s: %s', (_, query, alike) => {
  expect(find(parse(query))[0]?.join(' ')).toBe(alike)
})
