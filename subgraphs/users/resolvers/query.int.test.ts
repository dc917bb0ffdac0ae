import { newId } from '@micromart/ids'
import { encodeCursor } from '@micromart/pagination'
import { admin, customer, guest, type Somebody, service, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUsers, type UsersHarness } from '../testing/harness.ts'

let shop: UsersHarness
let ada: Awaited<ReturnType<UsersHarness['newAccount']>>
let clerk: Somebody

beforeAll(async () => {
  shop = await openUsers({ now: new Date('2026-05-01T12:00:00Z') })
  ada = await shop.newAccount('ada@buyers.example')
  clerk = (await shop.promoted(await shop.newAccount('clerk@micromart.example'), 'STAFF')).as
})
afterAll(() => shop.close())

const me = '{ me { id name email createdAt sessions { id userAgent createdAt lastSeenAt isCurrent } } }'
const byId = 'query($id: ID!) { user(id: $id) { id email } }'
const reference = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on User { id name } } }'
const list = `query($first: Int, $after: String, $email: String) { users(first: $first, after: $after, email: $email) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id email } } } }`

const refused = async (source: string, variables: object, as: Somebody) => {
  const { errors } = await shop.ask(source, { ...variables }, as)
  return errors?.map(({ extensions }) => extensions.code)
}

test('whoever is signed in is told who they are and where else they are, the last seen first', async () => {
  shop.passTime(60_000)
  await shop.signIn(ada.email)
  const { data, errors } = await shop.ask(me, {}, ada.as)
  expect(errors).toBeUndefined()
  expect(data.me).toMatchObject({ id: ada.id, email: ada.email, name: 'Ada Quist' })
  expect(data.me.createdAt).toMatch(/^2026-05-01T12:00:/)
  expect(data.me.sessions.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false, true])
  expect(data.me.sessions[0].lastSeenAt).toMatch(/^2026-05-01T12:01:/)
  expect((await shop.ask(me, {}, guest())).data).toEqual({ me: null })
})

test('staff look an account up, nobody else does', async () => {
  expect((await shop.ask(byId, { id: ada.id }, clerk)).data).toEqual({ user: { id: ada.id, email: ada.email } })
  for (const id of [newId('usr'), newId('ord'), "' OR 1=1--", 'x'.repeat(10_000), '\0']) {
    expect(await shop.ask(byId, { id }, clerk)).toEqual({ data: { user: null } })
  }
  expect(await refused(byId, { id: ada.id }, ada.as)).toEqual(['FORBIDDEN'])
  expect(await refused(byId, { id: ada.id }, guest())).toEqual(['UNAUTHENTICATED'])
  expect(await refused(list, {}, ada.as)).toEqual(['FORBIDDEN'])
})

test('an account is its owner’s, staff’s and the shop’s own to refer to; to others it is not there', async () => {
  const of = [{ __typename: 'User', id: ada.id }]
  const seen = { data: { _entities: [{ id: ada.id, name: 'Ada Quist' }] } }
  for (const as of [ada.as, staff(), admin(), service(), service(ada.as)]) {
    expect(await shop.ask(reference, { of }, as)).toEqual(seen)
  }
  const eve = customer(newId('usr'))
  for (const as of [eve, guest(), service(eve)]) {
    expect(await shop.ask(reference, { of }, as)).toEqual({ data: { _entities: [null] } })
  }
})

test('the list is newest first and loses nobody though many came at one moment', async () => {
  const other = await openUsers()
  const { as, id } = await other.promoted(await other.newAccount('clerk@micromart.example'), 'STAFF')
  const ids = [id]
  for (let n = 1; n < 12; n++) ids.push((await other.newAccount(`n${n}@buyers.example`)).id)
  // To the microsecond, as older versions let the database write it.
  await other.db.updateTable('users').set({ created_at: sql`'2026-05-01T12:00:00.123456Z'` }).execute()
  const listed: string[] = []
  let after: string | null = null
  do {
    const { data } = await other.ask(list, { first: 1, after }, as)
    expect(data.users.totalCount).toBe(12)
    listed.push(data.users.edges[0].node.id)
    after = data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null
  } while (after)
  expect(listed).toEqual(ids.toSorted().toReversed())
  await other.close()
})

test('any part of an address finds its account, and wildcards stand for themselves', async () => {
  await shop.newAccount('under_score@buyers.example')
  const found = async (email: string) => {
    const { data } = await shop.ask(list, { email }, clerk)
    return data.users.edges.map(({ node }: { node: { email: string } }) => node.email)
  }
  expect(await found(' ADA@ ')).toEqual([ada.email])
  expect(await found('r_s')).toEqual(['under_score@buyers.example'])
  expect(await found('%')).toEqual([])
  expect(await found('')).toHaveLength(3)
})

test('words find accounts by name and address, in any order and case', async () => {
  const cem = await shop.newAccount('cem@other.example')
  await shop.db.updateTable('users').set({ name: 'Çem Örtürk' }).where('id', '=', cem.id).execute()
  const byWords = 'query($words: String) { users(words: $words) { totalCount edges { node { id } } } }'
  const found = async (words: string) => {
    const { data } = await shop.ask(byWords, { words }, clerk)
    return data.users.edges.map(({ node }: { node: { id: string } }) => node.id)
  }
  for (const words of ['örtürk çem', 'ÇEM', ' cem@other ', 'tür OTHER.example', 'O\u0308rtu\u0308rk'])
    expect(await found(words)).toEqual([cem.id])
  expect(await found('örtürk ada')).toEqual([])
  expect(await found('%')).toEqual([])
  expect(await refused(byWords, { words: 'x'.repeat(255) }, clerk)).toEqual(['BAD_USER_INPUT'])
})

test('a size or a cursor that is none is refused, and a part that is longer than any address', async () => {
  const foreign = ['nonsense', '', encodeCursor([1]), encodeCursor(['2026-05-01T12:00:00Z', newId('ord')])]
  const email = 'a'.repeat(255)
  for (const wrong of [{ first: 0 }, { first: 101 }, { email }, ...foreign.map((after) => ({ after }))]) {
    expect(await refused(list, wrong, clerk)).toEqual(['BAD_USER_INPUT'])
  }
})
