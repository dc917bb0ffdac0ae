import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

interface Shown {
  object: { kind: string; node?: { kind: string } }
  text: string
}

const query = '{ latest { stars book { title } } }'
const planned = { headers: { 'apollo-expose-query-plan': 'true' } }
const dryRun = { headers: { 'apollo-expose-query-plan': 'dry-run' } }

describe('a plan', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library() })
  })
  afterEach(() => {
    for (const name of ['catalog', 'reviews']) router.subgraph(name).received.length = 0
  })
  afterAll(() => router.stop())

  const shownIn = (extensions: unknown) => (extensions as { apolloQueryPlan: Shown }).apolloQueryPlan

  it("comes with the answer in the form of Apollo's router, for who asks for it", async () => {
    const { data, extensions } = await router.ask(query, planned)
    expect(data).toEqual({ latest: { stars: 5, book: { title: 'Emma' } } })
    expect(shownIn(extensions).object).toEqual({
      kind: 'QueryPlan',
      node: {
        kind: 'Sequence',
        nodes: [
          {
            kind: 'Fetch',
            serviceName: 'reviews',
            variableUsages: [],
            operation: '{latest{stars book{__typename id}}}',
            operationKind: 'query',
          },
          {
            kind: 'Flatten',
            path: ['latest', 'book'],
            node: {
              kind: 'Fetch',
              serviceName: 'catalog',
              requires: [
                {
                  kind: 'InlineFragment',
                  typeCondition: 'Book',
                  selections: [
                    { kind: 'Field', name: '__typename' },
                    { kind: 'Field', name: 'id' },
                  ],
                },
              ],
              variableUsages: [],
              operation:
                'query($representations:[_Any!]!){_entities(representations:$representations){...on Book{title}}}',
              operationKind: 'query',
            },
          },
        ],
      },
    })
    expect(shownIn(extensions).text).toMatch(/^QueryPlan \{\n {2}Sequence \{\n {4}Fetch\(service: "reviews"\) \{/)
    expect(shownIn(extensions).text).toContain('Flatten(path: "latest.book") {')
  })

  it('comes beside what the answer cost', async () => {
    const { extensions } = await router.ask(query, { headers: { ...planned.headers, 'x-include-cost': '1' } })
    expect(Object.keys(extensions ?? {}).sort()).toEqual(['actualCost', 'apolloQueryPlan', 'cost'])
  })

  it('is not told unless it is asked for', async () => {
    expect((await router.ask(query)).extensions).toBeUndefined()
    const unknown = { headers: { 'apollo-expose-query-plan': 'maybe' } }
    expect((await router.ask(query, unknown)).extensions).toBeUndefined()
  })

  it('is all that a dry run comes to: nobody is asked', async () => {
    const { status, data, errors, extensions } = await router.ask(query, dryRun)
    expect({ status, data, errors }).toEqual({ status: 200, data: null, errors: undefined })
    expect(shownIn(extensions).object.node?.kind).toBe('Sequence')
    const mutation = 'mutation { retitle(id: "1", title: "Persuasion") { title } }'
    expect((await router.ask(mutation, dryRun)).data).toBeNull()
    expect(router.subgraph('catalog').received).toEqual([])
  })

  it('of a subscription is had by a dry run, as JSON', async () => {
    const { status, extensions } = await router.ask('subscription { ticks }', dryRun)
    expect(status).toBe(200)
    expect(shownIn(extensions).object.node).toMatchObject({
      kind: 'Subscription',
      primary: { serviceName: 'catalog', operationKind: 'subscription' },
    })
  })

  it('is of what is asked under the values of its conditions, and for its sender', async () => {
    const conditional = 'query ($more: Boolean!) { latest { stars book { notes title @include(if: $more) } } }'
    const { extensions } = await router.ask(conditional, { ...dryRun, variables: { more: false } })
    expect(shownIn(extensions).object.node).toMatchObject({
      kind: 'Fetch',
      operation: '{latest{stars book{__typename}}}',
    })
  })

  it('of nothing that a subgraph is asked is empty', async () => {
    const { data, extensions } = await router.ask('{ __typename }', planned)
    expect(data).toEqual({ __typename: 'Query' })
    expect(shownIn(extensions).object).toEqual({ kind: 'QueryPlan' })
  })

  it('of deferred fragments has their parts, and comes with the first piece', async () => {
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed', ...planned.headers },
      body: JSON.stringify({ query: '{ latest { stars ... @defer { book { title } } } }' }),
    })
    const [first, ...rest] = [...(await response.text()).matchAll(/^(\{.*\})\r?$/gm)].map(([json]) => JSON.parse(json))
    expect(first).toMatchObject({ data: { latest: { stars: 5 } }, hasNext: true })
    expect(shownIn(first.extensions).object.node).toMatchObject({
      kind: 'Defer',
      primary: { node: { kind: 'Fetch', id: '0', serviceName: 'reviews' } },
      deferred: [{ depends: [{ id: '0' }], queryPath: ['latest'], node: { kind: 'Sequence' } }],
    })
    expect(shownIn(first.extensions).text).toContain('Deferred(depends: [0], path: "latest")')
    expect(rest.map(({ extensions }) => extensions)).toEqual(rest.map(() => undefined))
  })
})

describe.each([
  ['in production', { production: true }, false],
  ['in production that says so', { production: true, config: { queryPlans: true } }, true],
  ['where configuration says so', { config: { queryPlans: false } }, false],
])('%s', (_, settings, told) => {
  it(`a plan is ${told ? 'told' : 'nobody’s business, and a dry run is none'}`, async () => {
    const router = await startRouter({ subgraphs: library(), ...settings })
    const { data, extensions } = await router.ask('{ book(id: "1") { title } }', dryRun)
    expect(data).toEqual(told ? null : { book: { title: 'Emma' } })
    expect(extensions?.apolloQueryPlan !== undefined).toBe(told)
    await router.stop()
  })
})
