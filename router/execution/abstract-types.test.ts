import { describe, expect, test } from 'vitest'
import { SubgraphFault } from '../subgraphs/transport.ts'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'

const pets: Subgraph = {
  name: 'pets',
  typeDefs: `
    type Query { pets: [Pet] any: [Any] dogs: [Dog] nested: [[Pet!]!] }
    interface Named { name: String }
    interface Pet implements Named @key(fields: "id") { id: ID! name: String }
    type Dog implements Pet & Named @key(fields: "id") { id: ID! name: String k: Int! }
    type Cat implements Pet & Named @key(fields: "id") { id: ID! name: String k: Int lives: Int }
    union Any = Dog | Cat`,
  resolvers: {
    Query: { pets: () => all, any: () => all, dogs: () => [all[0]], nested: () => [[all[0]], [all[1], all[0]]] },
    Pet: { __resolveReference: ({ id }: { id: string }) => all.find((pet) => pet.id === id) },
    Dog: { __resolveReference: ({ id }: { id: string }) => all.find((pet) => pet.id === id) },
    Cat: { __resolveReference: ({ id }: { id: string }) => all.find((pet) => pet.id === id) },
  },
}
const all = [
  { __typename: 'Dog', id: '1', name: 'Rex', k: 0 },
  { __typename: 'Cat', id: '2', name: '', k: 0, lives: 9 },
]

const health: Subgraph = {
  name: 'health',
  typeDefs: `
    type Query { patients: [Pet] }
    type Pet @key(fields: "id") @interfaceObject {
      id: ID! name: String @external visits: Int card: String @requires(fields: "name")
    }`,
  resolvers: {
    Query: { patients: () => [{ id: '1' }, { id: '2' }] },
    Pet: {
      __resolveReference: (pet: object) => pet,
      visits: ({ id }: { id: string }) => Number(id),
      card: ({ name }: { name: string }) => `card of ${name}`,
    },
  },
}

const supergraph = composed([pets, health])
const clinic = () => inProcess([pets, health], supergraph)

describe('interfaces and unions', () => {
  test('a field of two types under one name keeps its value, a zero too', async () => {
    expect((await clinic().ask('{ pets { ... on Dog { k } ... on Cat { c: k } } }')).data).toEqual({
      pets: [{ k: 0 }, { c: 0 }],
    })
  })

  test('a fragment on an interface around a concrete type is followed without a type name in the data', async () => {
    const router = clinic()
    expect((await router.ask('{ dogs { ... on Named { ... on Dog { name } } } }')).data).toEqual({
      dogs: [{ name: 'Rex' }],
    })
  })

  test('members of a union are told apart', async () => {
    expect(
      (await clinic().ask('{ any { kind: __typename ... on Named { name } ... on Cat { lives } } }')).data,
    ).toEqual({
      any: [
        { kind: 'Dog', name: 'Rex' },
        { kind: 'Cat', name: '', lives: 9 },
      ],
    })
  })

  test('lists of lists are joined item by item', async () => {
    expect((await clinic().ask('{ nested { name visits } }')).data).toEqual({
      nested: [
        [{ name: 'Rex', visits: 1 }],
        [
          { name: '', visits: 2 },
          { name: 'Rex', visits: 1 },
        ],
      ],
    })
  })
})

describe('an @interfaceObject', () => {
  test('never takes the name of the type itself away', async () => {
    expect(
      (await clinic().ask('{ pets { __typename visits name } patients { __typename visits name } }')).data,
    ).toEqual({
      pets: [
        { __typename: 'Dog', visits: 1, name: 'Rex' },
        { __typename: 'Cat', visits: 2, name: '' },
      ],
      patients: [
        { __typename: 'Dog', visits: 1, name: 'Rex' },
        { __typename: 'Cat', visits: 2, name: '' },
      ],
    })
  })

  test('that requires something for one type answers for the others all the same', async () => {
    expect((await clinic().ask('{ pets { visits ... on Dog { card } } }')).data).toEqual({
      pets: [{ visits: 1, card: 'card of Rex' }, { visits: 2 }],
    })
  })

  test('whose type cannot be found out is null with an error, not a thing without its fields', async () => {
    const router = clinic()
    router.replace('pets', () => {
      throw new SubgraphFault('SUBGRAPH_TIMEOUT', 'too slow')
    })
    const { data, errors } = await router.ask('{ patients { visits ... on Dog { k } } }')
    expect(data).toEqual({ patients: [null, null] })
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
      ['patients.0', 'SUBGRAPH_TIMEOUT'],
      ['patients.1', 'SUBGRAPH_TIMEOUT'],
    ])
    expect((await router.ask('{ patients { visits } }')).data).toEqual({ patients: [{ visits: 1 }, { visits: 2 }] })
  })
})
