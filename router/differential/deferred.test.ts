import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'
import { composing, validQuery } from './compare.ts'
import { deferAtRandom } from './defer-at-random.ts'
import { mergePieces } from './merge-pieces.ts'
import { Random } from './random.ts'
import { variables } from './subject.ts'

// MICROMART_SEEDS=0-299 asks many more than a test run has time for.
const [first = 0, last = 7] = (process.env.MICROMART_SEEDS ?? '').split('-').filter(Boolean).map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index)

const formats: IncrementalFormatName[] = ['v0.1', 'v0.2']

test('the pieces of deferred answers come to what is answered without @defer, in either format', {
  timeout: 600_000,
}, async () => {
  const wrong: unknown[] = []
  let pieces = 0
  for (const seed of seeds) {
    const random = new Random(seed)
    const router = composing(random)?.router
    if (!router) continue
    for (let asked = 0; asked < 10; asked++) {
      const query = validQuery(random, router.supergraph.apiSchema)
      if (!query?.startsWith('query')) continue
      const whole = await router.ask(query, variables).catch(() => undefined)
      if (!whole || whole.errors) continue
      const deferred = deferAtRandom(random, query)
      for (const format of formats) {
        const counted = async function* () {
          for await (const piece of router.askInPieces(format, deferred, variables)) {
            pieces++
            yield piece
          }
        }
        const { data, errors, faults } = await mergePieces(counted(), format)
        if (errors.length > 0 || faults.length > 0 || !isDeepStrictEqual(data, whole.data)) {
          wrong.push({ seed, format, deferred, faults, errors, expected: whole.data, received: data })
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(pieces).toBeGreaterThan(seeds.length * 20)
})
