import type { ServerResponse } from 'node:http'
import { eventually } from '@micromart/testing'
import { expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'

const both = '{ book(id: "1") { title reviews { stars } } }'
const reviews = '{"data":{"_entities":[{"reviews":[{"stars":1}]}]}}'

it('a subgraph is not asked by whoever would wait too long for a turn, and they are told that too much is asked for', async () => {
  const busy = await startRouter({
    subgraphs: library(),
    config: {
      dedupe: { inbound: false, subgraph: false },
      subgraphs: { reviews: { bulkhead: { concurrent: 1, queued: 1, waitMs: 50 } } },
    },
  })
  const held: ServerResponse[] = []
  busy.subgraph('reviews').misbehave((_, response) => held.push(response))
  const first = busy.ask(both)
  await eventually(() => expect(held).toHaveLength(1))
  const { data, errors, headers } = await busy.ask(both)
  expect(data).toEqual({ book: { title: 'Emma', reviews: null } })
  expect(errors).toMatchObject([
    { path: ['book', 'reviews'], extensions: { code: 'OVERLOADED', retryAfterSeconds: 1 } },
  ])
  expect(headers.get('retry-after')).toBe('1')
  for (const response of held) response.setHeader('content-type', 'application/json').end(reviews)
  expect((await first).data).toEqual({ book: { title: 'Emma', reviews: [{ stars: 1 }] } })
  await busy.stop()
})
