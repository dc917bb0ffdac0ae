import { expect, test } from 'vitest'
import { asSent } from '../../conformance/semantic.ts'
import { inProcess, type Subgraph } from '../../testing/in-process.ts'

/** Things of many types, all of which set a context whose value several subgraphs know. */
function museum(count: number): Subgraph[] {
  const types = Array.from({ length: count }, (_, at) => `T${at}`)
  const each = (write: (type: string) => string) => types.map(write).join('\n')
  const thing = (at: number) => ({ __typename: `T${at % count}`, id: `${at}` })
  const entities = (fields: object) => Object.fromEntries(types.map((type) => [type, fields]))
  const names = (name: string): Subgraph => ({
    name,
    typeDefs: each((type) => `type ${type} @key(fields: "id") { id: ID! tongue: String @shareable }`),
    resolvers: entities({ tongue: ({ id }: { id: string }) => `tongue ${id}` }) as Subgraph['resolvers'],
  })
  return [
    {
      name: 'home',
      typeDefs: `type Query { things: [Thing] }
        interface Thing @context(name: "thing") { id: ID! tongue: String label: Label next: Thing }
        ${each((type) => `type ${type} implements Thing @key(fields: "id") { id: ID! tongue: String @external label: Label next: Thing }`)}
        type Label @key(fields: "id") { id: ID! text(in: String @fromContext(field: "$thing { tongue }")): String }`,
      resolvers: {
        Query: { things: () => [thing(0), thing(1)] },
        ...entities({ label: () => ({ id: 'l' }), next: ({ id }: { id: string }) => thing(Number(id) + 1) }),
        Label: { __resolveReference: asSent, text: (_: unknown, { in: tongue }: { in: string }) => tongue },
      } as Subgraph['resolvers'],
    },
    names('first'),
    names('second'),
  ]
}

test('a context that an interface with 50 implementations sets is planned', async () => {
  const answer = await inProcess(museum(50)).ask('{ things { label { text } next { label { text } } } }')
  expect(answer).toEqual({
    data: {
      things: [0, 1].map((at) => ({
        label: { text: `tongue ${at}` },
        next: { label: { text: `tongue ${at + 1}` } },
      })),
    },
  })
})

const nest: Subgraph = {
  name: 'nest',
  typeDefs: `type Query { root: Root } type Root @context(name: "root") { mark: String egg: Egg }
    type Egg @key(fields: "id") { id: ID! hatch(mark: String @fromContext(field: "$root { mark }")): Egg }`,
}
const shell: Subgraph = {
  name: 'shell',
  typeDefs: `type Root @key(fields: "id") { id: ID! egg: Egg @external worth: Int @requires(fields: "egg { hatch { id } }") }
    type Egg @key(fields: "id") { id: ID! hatch: Egg @external }`,
}
const entity = {
  ...nest,
  typeDefs: nest.typeDefs.replace(
    'Root @context(name: "root") {',
    'Root @key(fields: "id") @context(name: "root") { id: ID!',
  ),
}

test.each([
  ['a field inside of its own answer', [nest], '{ root { egg { hatch { hatch { id } } } } }', 'Egg.hatch'],
  ['what a @requires takes of it', [entity, shell], '{ root { worth } }', 'Egg.hatch'],
])('%s is refused, since its arguments from contexts would be missing', async (_, subgraphs, query, field) => {
  await expect(inProcess(subgraphs).ask(query)).rejects.toThrow(
    `This operation cannot be answered rightly: ${field} would be asked of nest without its arguments from contexts.`,
  )
})
