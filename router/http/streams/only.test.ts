import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'
import { rawRequest } from '../../testing/raw-http.ts'

describe('a client that accepts an answer in pieces alone', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library() })
  })
  afterAll(() => router.stop())

  const ask = (query: string, accept: string) =>
    rawRequest(`${router.url}/graphql`, {
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    })

  it.each([
    ['text/event-stream', ':\n\nevent: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata:\n\n'],
    [
      'multipart/mixed',
      '---\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{"data":{"__typename":"Query"}}\r\n-----\r\n',
    ],
  ])('(%s) is given a whole one as the only piece', async (accept, body) => {
    expect(await ask('{ __typename }', accept)).toMatchObject({ status: 200, body })
  })

  it('reads there what is wrong with its document', async () => {
    const { status, body } = await ask('{ nope }', 'text/event-stream')
    expect(status).toBe(200)
    expect(body).toMatch(/^:\n\nevent: next\ndata: \{"errors":.*"GRAPHQL_VALIDATION_FAILED".*\n\nevent: complete/)
  })
})
