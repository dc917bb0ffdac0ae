import { admin, rootAsks, type Somebody } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'

/** What goes by no session: whoever has signed out may sign out, and come back in. */
const open = [
  ...['signOut', 'signUp', 'signIn', 'refreshSession'],
  ...['verifyEmail', 'requestPasswordReset', 'resetPassword', 'undoEmailChange'],
]

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name)
  })
  afterAll(() => subgraph.close())

  /** What siblings ask in the course of what they have let somebody do; nobody else may. */
  const isForSiblings = (name: string) =>
    subgraph.schema
      .getMutationType()
      ?.getFields()
      [name]?.astNode?.directives?.some((on) => on.name.value === 'inaccessible')

  /** Fields that answer UNAUTHENTICATED to somebody. */
  async function refusedTo(as: Somebody): Promise<string[]> {
    const refused: string[] = []
    const isRefusal = (error: unknown) => JSON.stringify(error)?.includes('UNAUTHENTICATED') ?? false
    for (const { field, source, variables } of rootAsks(subgraph.schema, 'mutation')) {
      const { errors = [] } = await subgraph.ask(source, variables, as)
      if (errors.some(isRefusal)) refused.push(field)
    }
    for (const { field, source, variables } of rootAsks(subgraph.schema, 'subscription')) {
      const begun = await subgraph.follow(source, variables, as).catch((error) => error)
      if (isRefusal(begun)) refused.push(field)
      else await begun.return?.()
    }
    return refused
  }

  test('takes nothing from an ended session, not even what it would take from a guest', async () => {
    const ada = admin()
    const live = (['mutation', 'subscription'] as const).flatMap((kind) => rootAsks(subgraph.schema, kind))
    const bySession = live.map(({ field }) => field).filter((field) => !open.includes(field) && !isForSiblings(field))
    // Where sessions are kept, one that is not there has ended.
    if (name !== 'users') expect(await refusedTo(ada)).toEqual([])
    await subgraph.hear('users.events', 'user.sessions_ended', {
      userId: 'usr_admin',
      role: 'ADMIN',
      sessionIds: ['ses_elsewhere', ada.principal?.sessionId ?? ''],
      tokensExpireAt: new Date(subgraph.clock().getTime() + 60_000).toISOString(),
    })
    expect(await refusedTo(ada)).toEqual(bySession)
    if (name !== 'users') expect(await refusedTo(admin('usr_other'))).toEqual([])
  })
})
