import { createLogger } from '@micromart/telemetry'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { presentable } from './graphql.ts'

const log = createLogger({ service: 'a test', level: 'silent' })

/** What leaves the process when a resolver throws that. */
function shown(thrown: Error) {
  const error = new GraphQLError(thrown.message, { originalError: thrown, path: ['placeOrder'] })
  return presentable(error.toJSON(), error, log)
}
const withCode = (code: string, message = 'could not extend file "base/16384/2619": No space left on device') =>
  Object.assign(new Error(message), { code })

describe('what a caller is told of an error', () => {
  it.each([
    ['a full disk', withCode('53100')],
    ['a database that is starting', withCode('57P03')],
    ['a database that was shut down under us', withCode('57P01')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a database that is not there', withCode('ECONNREFUSED')],
    ['no connection in time', new Error('timeout exceeded when trying to connect')],
  ])('%s: that trying again makes sense, and nothing of what happened', (_what, thrown) => {
    const told = shown(thrown)
    expect(told.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', id: expect.any(String) })
    expect(JSON.stringify(told)).not.toContain(thrown.message)
  })

  it('a fault of ours: an id to ask about', () => {
    const told = shown(withCode('42703', 'column "oops" does not exist'))
    expect(told.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(told.message).toMatch(/^Something went wrong. Quote [\w-]{36} when you ask about it.$/)
  })

  it('a refusal of a resolver: as it was meant', () => {
    const refusal = new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
    expect(presentable(refusal.toJSON(), refusal, log)).toMatchObject({
      message: 'Sign in first.',
      extensions: { code: 'UNAUTHENTICATED' },
    })
  })
})
