import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

/** The audit asks for whatever the schema says it has, so any schema will do. */
describe('GraphQL over HTTP, as its public audit sees it', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library() })
  })
  afterAll(() => router.stop())

  it.each(serverAudits({ url: () => `${router.url}/graphql` }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn()
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
    },
  )
})
