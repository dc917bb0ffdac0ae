import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const file = join(import.meta.dirname, 'example.mjs')

describe("the README's example of hooks", () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library(), module: file })
  })
  afterAll(() => router.stop())

  const query = '{ book(id: "1") { title reviews { stars } } }'
  const as = (tenant: string) => ({ headers: { 'x-tenant': tenant, authorization: 'Bearer theirs' } })

  it('is the file that is run here', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    expect(readme).toContain(`\`\`\`js\n${readFileSync(file, 'utf8')}\`\`\``)
  })

  it('answers a tenant whom it knows, tells subgraphs whose call it is, and keeps the token from one', async () => {
    const { data, headers } = await router.ask(query, as('acme'))
    expect(data).toEqual({ book: { title: 'Emma', reviews: [{ stars: 5 }] } })
    expect([headers.get('x-errors'), headers.get('server-timing')]).toEqual([
      '0',
      expect.stringMatching(/^router;dur=/),
    ])
    const [catalog, reviews] = ['catalog', 'reviews'].map((name) => router.subgraph(name).received.at(-1)?.headers)
    expect(catalog).toMatchObject({ 'x-tenant': 'acme', authorization: 'Bearer theirs' })
    expect(reviews).toMatchObject({ 'x-tenant': 'acme' })
    expect(reviews).not.toHaveProperty('authorization')
  })

  it('refuses who does not say who they are, and what is not for a trial', async () => {
    const { status, errors } = await router.ask(query)
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNKNOWN_TENANT'])
    expect((await router.ask('mutation { retitle(id: "1", title: "x") { id } }', as('newcomer'))).status).toBe(402)
    const trial = await router.ask(query, as('newcomer'))
    expect(trial.data).toEqual({ book: { title: 'Emma', reviews: null } })
    expect([trial.headers.get('x-errors'), trial.errors?.[0]?.message]).toEqual(['1', 'Reviews are for who pays.'])
  })
})
