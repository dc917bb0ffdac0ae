import fc from 'fast-check'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { CachedCatalog, entities, guest, idsIn, lasting, namesIn, query, signedIn } from '../testing/cached-catalog.ts'

let catalog: CachedCatalog
beforeEach(() => {
  catalog = new CachedCatalog()
})

describe('who is given an answer', () => {
  const askers = {
    guest,
    germanGuest: { ...guest, propagated: { 'accept-language': 'de' } },
    ada: signedIn('ada'),
    bob: signedIn('bob'),
    staff: signedIn('eve', ['staff']),
  }
  const sharing = async (headers: Record<string, string>) => {
    catalog.answer = () => ({ data: { greeting: 'hi' }, headers })
    const calls: string[] = []
    for (const [name, client] of Object.entries(askers)) {
      for (const _again of [1, 2]) {
        const before = catalog.asked.length
        await catalog.ask(query('{greeting}'), client)
        if (catalog.asked.length > before) calls.push(name)
      }
    }
    return calls.join(' ')
  }

  it('is everybody who may as much and sends the same, if it is public', async () => {
    expect(await sharing(lasting('public'))).toBe('guest germanGuest staff')
  })
  it('is nobody but whoever it was made for, if it is private, and no guest', async () => {
    expect(await sharing(lasting('private'))).toBe('guest guest germanGuest germanGuest ada bob staff')
  })
  it('is whoever it was made for, or guests, if nobody says', async () => {
    expect(await sharing({ 'cache-control': 'max-age=60' })).toBe('guest germanGuest ada bob staff')
  })
  it('is whoever it was made for, if it hangs on the token', async () => {
    expect(await sharing({ ...lasting('public'), vary: 'Authorization' })).toBe('guest germanGuest ada bob staff')
  })
})

test('nothing that was read as A ever reaches B, in whatever order they ask, look and are told', async () => {
  const people = [guest, signedIn('ada'), signedIn('bob'), signedIn('eve', ['staff'])]
  const scopes = ['public', 'private', 'max-age=60']
  const asking = fc.record({
    who: fc.nat(3),
    scope: fc.nat(2),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(asking, { minLength: 5, maxLength: 20 }), async (askings) => {
      catalog = new CachedCatalog()
      for (const { who, scope, ids } of askings) {
        const client = people[who] ?? guest
        // An answer that is public is the same for all who may as much; any other has its owner's name in it.
        catalog.answer = (request, { authorization, scopes: held = [] }) => {
          const owner = scope === 0 ? held.join() : `${authorization}`
          const all = idsIn(request).map((id) => ({ name: `${id} for ${owner}` }))
          return { data: { _entities: all }, headers: lasting(scopes[scope] ?? '') }
        }
        const names = namesIn(await catalog.ask({ ...entities(...ids), variables: { scope } }, client))
        const owner = scope === 0 ? (client.scopes ?? []).join() : `${client.authorization}`
        expect(names).toEqual(ids.map((id) => `${id} for ${owner}`))
      }
    }),
  )
})
