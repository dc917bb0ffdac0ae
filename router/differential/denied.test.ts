import { Random } from '@micromart/testing/random'
import { expect, test } from 'vitest'
import { composing, validQuery } from './compare.ts'
import { seedsTo } from './deferred-queries.ts'
import { compareDenied } from './denied.ts'

test('fields that a caller may not have are null, and all others are right', { timeout: 300_000 }, async () => {
  let asked = 0
  for (const seed of seedsTo(7)) {
    const random = new Random(seed)
    const subject = composing(random)
    if (!subject) continue
    for (let count = 0; count < 12; count++) {
      const query = validQuery(random, subject.router.supergraph.apiSchema)
      if (query === undefined || query.startsWith('subscription')) continue
      asked++
      expect(await compareDenied(subject, query, random), `seed ${seed}`).toBeUndefined()
    }
  }
  expect(asked).toBeGreaterThan(40)
})
