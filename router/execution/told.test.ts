import { expect, test } from 'vitest'
import { bookClub } from '../testing/book-club.ts'

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
