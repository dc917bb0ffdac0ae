import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const points = 1_000_000

describe('what an answer with deferred fragments came to', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({
      subgraphs: library(),
      config: { rateLimit: { points, perSeconds: 600, reading: 0, correction: 1 } },
    })
  })
  afterAll(() => router.stop())

  async function pieces(query: string, accept: string) {
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, 'x-include-cost': '1' },
      body: JSON.stringify({ query }),
    })
    return [...(await response.text()).matchAll(/^(?:data: )?(\{.*\})\r?$/gm)].map(([, json]) => JSON.parse(json ?? ''))
  }
  const left = async () =>
    Number(/r=(\d+)/.exec((await router.ask('{ __typename }')).headers.get('ratelimit') ?? '')?.[1])

  const queries = [
    '{ books { id } ... @defer { latest { stars book { title reviews { id } } } } }',
    '{ books { id ... @defer { reviews { id book { title } } title } } }',
    '{ book(id: "1") { id ... @defer { __proto__: reviews { stars } } ... @defer { reviews { id } constructor: title } } }',
    '{ book(id: "1") { id ... @defer { title ... @defer { reviews { stars } } } } }',
  ]
  it.each(
    ['multipart/mixed', 'multipart/mixed;deferSpec=20220824', 'text/event-stream'].flatMap((accept) =>
      queries.map((query) => [accept, query]),
    ),
  )('is told with the last piece, and is what the whole would come to (%s, %s)', async (accept, query) => {
    const whole = await router.ask(query, { headers: { 'x-include-cost': '1' } })
    const { cost, actualCost } = whole.extensions ?? {}
    const told = await pieces(query, accept)
    expect(told.length).toBeGreaterThan(1)
    expect(told.map(({ extensions }) => extensions)).toEqual([
      { cost },
      ...Array(told.length - 2).fill(undefined),
      { actualCost },
    ])
  })

  it('corrects the points that were taken', async () => {
    const query = '{ books(first: 1000) { id ... @defer { title } } }'
    const before = await left()
    const [first, last] = await pieces(query, 'multipart/mixed')
    expect(first.extensions.cost).toBe(2000)
    expect(before - (await left())).toBe(last.extensions.actualCost + 1)
  })

  it('has nothing of it in the prototypes of others', async () => {
    await pieces('{ __proto__: book(id: "1") { __proto__: id ... @defer { polluted: title } } }', 'multipart/mixed')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
