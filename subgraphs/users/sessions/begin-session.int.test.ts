import { decodeJwt } from 'jose'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'

let shop: UsersHarness
beforeAll(async () => {
  shop = await openUsers()
})
afterAll(() => shop.close())

type Account = Awaited<ReturnType<UsersHarness['newAccount']>>

/** As many more sessions, each used a second earlier than the one before. */
const usedBefore = ({ id, sessionId }: Account, sessions: number) =>
  sql`
  INSERT INTO sessions (id, user_id, created_at, last_seen_at, expires_at)
  SELECT 'ses_' || ${id}::text || nth, user_id, created_at, last_seen_at - nth * interval '1 s', expires_at
  FROM sessions, generate_series(1, ${sessions}::int) AS nth WHERE id = ${sessionId}`.execute(shop.db)

const sessionsOf = async ({ as }: Account): Promise<string[]> =>
  (await shop.ask('{ me { sessions { id } } }', {}, as)).data.me.sessions.map(({ id }: { id: string }) => id)

/** Those that other services have been told of. */
async function toldEnded({ id }: Account): Promise<string[]> {
  const told = await shop.outboxOn('users.events', id)
  return told.flatMap(({ type, data }) => (type === 'user.sessions_ended' ? data.sessionIds : []))
}

test('how long a token is good for is said by the clock and without one, alike', async () => {
  const { email } = await shop.newAccount('grace@buyers.example')
  const { tokens } = await shop.signIn(email)
  const { iat = 0, exp = 0 } = decodeJwt(tokens.accessToken)
  expect(Date.parse(tokens.accessTokenExpiresAt)).toBe(exp * 1000)
  expect(exp - iat - tokens.accessTokenExpiresIn).toBeOneOf([0, 1, 2])
})

test('whoever signs in once more than a hundred times ends the session that was used least lately, everywhere', async () => {
  const ada = await shop.newAccount('ada@buyers.example')
  await usedBefore(ada, 98)
  await shop.signIn(ada.email)
  expect(await sessionsOf(ada)).toHaveLength(100)
  expect(await toldEnded(ada)).toEqual([])

  await shop.signIn(ada.email)
  expect(await sessionsOf(ada)).toHaveLength(100)
  expect(await sessionsOf(ada)).toContain(ada.sessionId)
  expect(await toldEnded(ada)).toEqual([`ses_${ada.id}98`])
})

test('thousands of sessions from before end some at a time, so that they fit into a message', async () => {
  const eve = await shop.newAccount('eve@buyers.example')
  await usedBefore(eve, 1_200)
  await shop.signIn(eve.email)
  expect(await toldEnded(eve)).toHaveLength(500)
  await shop.signIn(eve.email)
  await shop.signIn(eve.email)
  expect(await sessionsOf(eve)).toHaveLength(100)
})
