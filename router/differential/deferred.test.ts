import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { deferredQueries, formats, seedsTo } from './deferred-queries.ts'
import { mergePieces } from './merge-pieces.ts'
import { variables } from './subject.ts'

test('the pieces of deferred answers come to what is answered without @defer, in either format', {
  timeout: 600_000,
}, async () => {
  const seeds = seedsTo(7)
  const wrong: unknown[] = []
  let pieces = 0
  for await (const { seed, subject, deferred, whole } of deferredQueries(seeds)) {
    for (const [format, keeps] of formats.flatMap((format) => [[format, false] as const, [format, true] as const])) {
      subject.router.keeps = keeps
      const counted = async function* () {
        for await (const piece of subject.router.askInPieces(format, deferred, variables)) {
          pieces++
          yield piece
        }
      }
      const { data, errors, faults } = await mergePieces(counted(), format)
      if (errors.length > 0 || faults.length > 0 || !isDeepStrictEqual(data, whole.data)) {
        wrong.push({ seed, format, keeps, deferred, faults, errors, expected: whole.data, received: data })
      }
    }
    subject.router.keeps = false
  }
  expect(wrong).toEqual([])
  expect(pieces).toBeGreaterThan(seeds.length * 20)
})
