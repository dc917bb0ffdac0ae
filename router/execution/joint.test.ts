import { expect, test } from 'vitest'
import { bookClub, deepQuery } from '../testing/book-club.ts'

const callsOf = ({ requests }: ReturnType<typeof bookClub>) => requests.map(({ subgraph }) => subgraph)

test('fetches that ask a subgraph at the same time are one request', async () => {
  const club = bookClub()
  expect((await club.ask(deepQuery)).errors).toBeUndefined()
  // All that there is to know of members was told with them, and of two of the three books.
  expect(callsOf(club)).toEqual(['members', 'books', 'notes', 'books', 'shelves'])
})

test('fetches that ask the same are one field of it, each entity once', async () => {
  const club = bookClub()
  await club.ask('{ members { nick favourite { onShelf } } topBooks(first: 3) { onShelf } }')
  expect(callsOf(club)).toEqual(['members', 'books', 'shelves'])
  const [, , { query, representations } = { query: '' }] = club.requests
  expect(query).not.toMatch(/_e1/)
  expect(representations?.representations).toHaveLength(3)
})

test('what nobody needs is not asked along', async () => {
  const club = bookClub()
  const { data } = await club.ask('{ members { notes { text } } topBooks(first: 0) { notes { id } } }')
  expect(data).toMatchObject({ topBooks: [] })
  const [, , { query } = { query: '' }] = club.requests
  expect(query).not.toMatch(/_e1/)
})

test('an error of one field of it is told where it belongs, and costs the others nothing', async () => {
  const club = bookClub()
  club.replace('notes', async ({ query }, right) => {
    const response = await right()
    const [name = ''] = /_e\d(?=:_entities\(representations:\$_e\d\)\{\.\.\.on Book)/.exec(query) ?? []
    const entities = response.data?.[name] as unknown[]
    entities[1] = null
    return { ...response, errors: [{ message: 'Torn out', path: [name, 1], extensions: { code: 'FORBIDDEN' } }] }
  })
  const { data, errors } = await club.ask('{ members { notes { text } } topBooks(first: 2) { notes { id } } }')
  expect(data).toMatchObject({ topBooks: [{ notes: [{ id: 'n1' }, { id: 'n4' }] }, { notes: null }] })
  expect((data as { members: unknown[] }).members).not.toContainEqual({ notes: null })
  expect(errors).toEqual([{ message: 'Torn out', path: ['topBooks', 1, 'notes'], extensions: { code: 'FORBIDDEN' } }])
})

const twoKindsOfNotes = '{ members { notes { text } } topBooks(first: 2) { notes { id } } }'
const refusal = { errors: [{ message: 'Too much at once', extensions: { code: 'FORBIDDEN' } }] }

test('what is more together than a subgraph lets itself be asked is asked one by one', async () => {
  const club = bookClub()
  club.replace('notes', async ({ query }, right) => (query.includes('_e1') ? refusal : right()))
  expect(await club.ask(twoKindsOfNotes)).toEqual(await bookClub().ask(twoKindsOfNotes))
  expect(callsOf(club).filter((it) => it === 'notes')).toHaveLength(3)
})

test('of what is refused for one alone the others are answered', async () => {
  const club = bookClub()
  club.replace('notes', async ({ query }, right) => (query.includes('...on Book') ? refusal : right()))
  const { data, errors } = await club.ask(twoKindsOfNotes)
  const { data: right } = await bookClub().ask(twoKindsOfNotes)
  expect(data).toEqual({ ...right, topBooks: [{ notes: null }, { notes: null }] })
  expect(errors?.map(({ path }) => path)).toEqual([
    ['topBooks', 0, 'notes'],
    ['topBooks', 1, 'notes'],
  ])
})

test('a fetch waits for no other subgraph than those that it must wait for', async () => {
  const club = bookClub()
  let answerBooks = () => {}
  club.replace('books', async (_, right) => {
    await new Promise<void>((resolve) => {
      answerBooks = resolve
    })
    return right()
  })
  const answer = club.ask('{ members { favourite { onShelf } } topBooks(first: 1) { title } }')
  await expect.poll(() => callsOf(club)).toContain('shelves')
  answerBooks()
  expect((await answer).errors).toBeUndefined()
})

test('mutations and what follows each of them are sent one by one', async () => {
  const club = bookClub()
  await club.ask('mutation { praise(isbn: "b1") { onShelf } again: praise(isbn: "b2") { onShelf } }')
  expect(callsOf(club)).toEqual(['books', 'shelves', 'books', 'shelves'])
})
