import { expect, test } from 'vitest'
import { semantic } from '../conformance/interface-object.ts'
import { bookClub } from '../testing/book-club.ts'
import { inProcess, type SubgraphResponse } from '../testing/in-process.ts'
import type { Data } from './data.ts'

const query = '{ topBooks(first: 2) { keeper { nick favourite { keeper { __typename id } } } } }'
const answer = {
  topBooks: [
    { keeper: { nick: 'bea', favourite: { keeper: { __typename: 'Member', id: 'm1' } } } },
    { keeper: { nick: 'ada', favourite: { keeper: { __typename: 'Member', id: 'm2' } } } },
  ],
}

test('a subgraph is not asked the same about the same entity again', async () => {
  const club = bookClub()
  expect(await club.ask(query)).toEqual({ data: answer })
  expect(club.requests.map(({ subgraph }) => subgraph)).toEqual(['books', 'shelves', 'members'])
})

test('what was told of an entity beside something else is not asked either', async () => {
  const club = bookClub()
  const { data } = await club.ask(
    '{ members { __typename id nick name favourite { keeper { nick } } } topBooks(first: 3) { onShelf } }',
  )
  expect(data).toMatchObject({ members: [{ favourite: { keeper: { nick: 'bea' } } }, {}, {}] })
  expect(club.requests.map(({ subgraph }) => subgraph)).toEqual(['members', 'books', 'shelves'])
})

test('a null that was told is asked no more than a value, and one with an error is', async () => {
  const club = bookClub()
  const nulls = '{ members { __typename id nick favourite { keeper { nick } } } }'
  const withoutNicks = (response: SubgraphResponse) => {
    for (const member of (response.data?.members ?? []) as Data[]) member.nick = null
    return response
  }
  club.replace('members', async (_, right) => withoutNicks(await right()))
  const told = await club.ask(nulls)
  expect(told).toMatchObject({ data: { members: [{ nick: null, favourite: { keeper: { nick: null } } }, {}, {}] } })
  expect(club.requests.map(({ subgraph }) => subgraph)).toEqual(['members', 'shelves'])
  const errors = [{ message: 'Not now', path: ['members', 0, 'nick'] }]
  club.replace('members', async ({ entities }, right) => {
    return entities ? right() : { ...withoutNicks(await right()), errors }
  })
  const again = await club.ask(nulls)
  expect(again).toMatchObject({ data: { members: [{ nick: null, favourite: { keeper: { nick: 'bea' } } }, {}, {}] } })
})

test('what came with an error is asked again', async () => {
  const club = bookClub()
  let asked = 0
  club.replace('shelves', async (_, right) => {
    const response = await right()
    return asked++ > 0 ? response : { ...response, errors: [{ message: 'one thing', path: ['_entities', 0, 'shelf'] }] }
  })
  const { data, errors } = await club.ask(query)
  expect(data).toEqual(answer)
  expect(errors).toHaveLength(1)
  expect(asked).toBe(2)
})

test('what calls itself by an interface’s name is told of as any of its types before it is not asked', async () => {
  const router = inProcess(semantic.subgraphs)
  const pieces: object[] = []
  const query = '{ reviewed { id ... on Book { ... @defer { pages } } } }'
  for await (const piece of router.askInPieces('v0.2', query)) pieces.push(piece)
  expect(pieces).toMatchObject([
    { data: { reviewed: [{ id: '1' }, { id: '2' }] } },
    { incremental: [{ data: { pages: 500 } }], hasNext: false },
  ])
})
