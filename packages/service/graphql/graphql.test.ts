import { createLogger } from '@micromart/telemetry'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { RequestContext } from '../http/context.ts'
import { customer, staff } from '../testing/people.ts'
import { apolloServer, executableSchema, presentable } from './graphql.ts'

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

describe('how long an answer may be kept', () => {
  const typeDefs = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Query { lamp: Lamp mine: Mine }
    type Lamp @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! price: Money }
    type Mine { id: ID! }`
  const price = { amount: '1.00', currency: 'EUR' }
  const server = apolloServer<RequestContext>(
    executableSchema(typeDefs, {
      Query: { lamp: () => ({ id: 'lamp', price }), mine: () => ({ id: 'mine' }) },
      Lamp: { __resolveReference: ({ id }: { id: string }) => ({ id, price }) },
    }),
    log,
  )
  const told = async (query: string, principal: RequestContext['principal'] = null) => {
    const { http } = await server.executeOperation({ query }, { contextValue: { principal } as RequestContext })
    return http.headers.get('cache-control')
  }

  it('is what the schema says of all that is in it, and without that no time', async () => {
    const entity =
      '{ _entities(representations: [{ __typename: "Lamp", id: "a" }]) { ... on Lamp { price { amount } } } }'
    expect(await told('{ lamp { price { amount } } }')).toBe('max-age=60, public')
    expect(await told(entity)).toBe('max-age=60, public')
    expect(await told('{ lamp { id } mine { id } }')).toBe('no-store')
  })

  it('is no time for who may more than customers, to whom other things may be shown', async () => {
    expect(await told('{ lamp { id } }', customer().principal)).toBe('max-age=60, public')
    expect(await told('{ lamp { id } }', staff().principal)).toBe('no-store')
  })
})
