import { scopes } from '@micromart/auth'
import { requiredScopes } from '@micromart/service'
import { machine, rootAsks, type Somebody } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { endKey, knowPeople } from './users/testing/know-people.ts'

/** What names no scopes and is open to machines: they ask for a scope by whose order it is. */
const open = ['cancelOrder', 'requestReturn', 'orderUpdated']

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name)
    if (name === 'users') await knowPeople(subgraph.db)
  })
  afterAll(() => subgraph.close())

  const asks = () =>
    (['mutation', 'subscription'] as const).flatMap((kind) =>
      rootAsks(subgraph.schema, kind).map((ask) => ({ ...ask, kind })),
    )

  /** Mutations and subscriptions that are refused to somebody. */
  async function refusedTo(as: Somebody): Promise<string[]> {
    const refused: string[] = []
    for (const { kind, field, source, variables } of asks()) {
      const answer =
        kind === 'mutation'
          ? await subgraph.ask(source, variables, as)
          : await subgraph.follow(source, variables, as).catch((error) => ({ errors: [error] }))
      // Where sessions are kept, one that is not there has ended, which is told first.
      const isRefusal = /FORBIDDEN|UNAUTHENTICATED/.test(
        JSON.stringify('errors' in answer ? answer.errors : null) ?? '',
      )
      if (isRefusal) refused.push(field)
      if ('return' in answer) await answer.return(undefined)
    }
    return refused
  }

  test('has no account, cart or news of its own for a machine, however many scopes it holds', async () => {
    const types = [subgraph.schema.getMutationType(), subgraph.schema.getSubscriptionType()]
    const fields = types.flatMap((type) => Object.values(type?.getFields() ?? {}))
    const isEnough = (scope: string) => scope in scopes
    const closed = fields.filter((field) => !requiredScopes(field)?.flat().some(isEnough) && !open.includes(field.name))
    expect(await refusedTo(machine(Object.keys(scopes)))).toEqual(closed.map((field) => field.name))
    expect(await refusedTo(machine([]))).toEqual(
      fields.map((field) => field.name).filter((field) => !open.includes(field)),
    )
  })

  test('tells a machine nothing once its key has ended', async () => {
    if (name === 'users') await endKey(subgraph.db)
    const { principal, ...rest } = machine(Object.keys(scopes))
    const ended = principal && { ...principal, sessionId: 'key_ended' }
    const event = { userId: 'usr_staff', role: 'STAFF' as const, sessionIds: ['key_ended'] }
    const tokensExpireAt = new Date(subgraph.clock().getTime() + 60_000).toISOString()
    await subgraph.hear('users.events', 'user.sessions_ended', { ...event, tokensExpireAt })
    for (const { field, source, variables } of rootAsks(subgraph.schema, 'query')) {
      const { errors } = await subgraph.ask(source, variables, { ...rest, principal: ended })
      expect([field, errors?.[0]?.extensions.code]).toEqual([field, 'UNAUTHENTICATED'])
    }
  })
})
