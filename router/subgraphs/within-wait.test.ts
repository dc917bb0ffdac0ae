import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

// A query of two subgraphs, of which one says nothing.

const query = '{ books { title reviews { stars } } }'
const withoutReviews = { books: [{ title: 'Emma', reviews: null }, expect.objectContaining({ reviews: null })] }
const waiting = (seconds: number) => ({ headers: { prefer: `wait=${seconds}` } })

let router: LiveRouter
let answers: (() => void)[]
beforeEach(async () => {
  router = await startRouter({ subgraphs: library(), config: { subgraphs: { reviews: { timeoutMs: 60_000 } } } })
  answers = []
  router.subgraph('reviews').misbehave(
    (_, response) =>
      void answers.push(() => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ data: { _entities: [{ reviews: [{ stars: 5 }] }, { reviews: [] }] } }))
      }),
  )
})
afterEach(async () => {
  for (const answer of answers.splice(0)) answer()
  await router.stop()
})

test('who waits so long has what is there by then, and is told what is not', async () => {
  const { data, errors } = await router.ask(query, waiting(1))
  expect(data).toEqual(withoutReviews)
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_TIMEOUT'])
})

test('what one waits for no longer is under way yet, and there for whoever goes on waiting', async () => {
  const patient = router.ask(query)
  await eventually(() => expect(answers).toHaveLength(1), { within: 5_000 })
  expect((await router.ask(query, waiting(1))).data).toEqual(withoutReviews)
  for (const answer of answers.splice(0)) answer()
  const { data, errors } = await patient
  expect([data?.books, errors]).toEqual([
    expect.arrayContaining([{ title: 'Emma', reviews: [{ stars: 5 }] }]),
    undefined,
  ])
  expect(router.subgraph('reviews').received).toHaveLength(1)
})

test('of what is changed nobody is told less for having waited', async () => {
  const mutation = 'mutation { retitle(id: "1", title: "Emma!") { title } }'
  expect(await router.ask(mutation, waiting(0))).toMatchObject({ data: { retitle: { title: 'Emma!' } } })
})
