import { expect, test } from 'vitest'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'
import { SubgraphFault } from '../subgraphs/transport.ts'
import { composing, validQuery } from './compare.ts'
import { deferAtRandom } from './defer-at-random.ts'
import { mergePieces } from './merge-pieces.ts'
import { Random } from './random.ts'
import { variables } from './subject.ts'

// MICROMART_SEEDS=0-299 asks many more than a test run has time for.
const [first = 0, last = 3] = (process.env.MICROMART_SEEDS ?? '').split('-').filter(Boolean).map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index)

const formats: IncrementalFormatName[] = ['v0.1', 'v0.2']

test('with one subgraph away, the pieces of deferred answers say what is true, and an error where anything is missing', {
  timeout: 600_000,
}, async () => {
  const wrong: unknown[] = []
  let broken = 0
  for (const seed of seeds) {
    const random = new Random(seed)
    const subject = composing(random)
    if (!subject) continue
    const { router, model } = subject
    for (let asked = 0; asked < 10; asked++) {
      const query = validQuery(random, router.supergraph.apiSchema)
      if (!query?.startsWith('query')) continue
      const whole = await router.ask(query, variables).catch(() => undefined)
      if (!whole || whole.errors) continue
      const deferred = deferAtRandom(random, query)
      const { name } = random.pick(model.subgraphs)
      router.replace(name, () => Promise.reject(new SubgraphFault('SUBGRAPH_UNAVAILABLE', `${name} is away`)))
      for (const format of formats) {
        const { data, errors, faults } = await mergePieces(router.askInPieces(format, deferred, variables), format)
        if (errors.length > 0) broken++
        const untruth = untrue(whole.data, data, errors.length > 0)
        if (untruth || faults.length > 0) wrong.push({ seed, format, name, deferred, untruth, faults, data })
      }
      router.replace(name, undefined)
    }
  }
  expect(wrong).toEqual([])
  expect(broken).toBeGreaterThan(seeds.length)
})

/** Finds what is said and not so, or not said without an error. A part that failed does not come at all. */
function untrue(truth: unknown, said: unknown, hasErrors: boolean, at = 'data'): string | undefined {
  if (said === null || said === undefined) return truth === null || hasErrors ? undefined : `${at} is missing`
  if (!isObject(truth) || !isObject(said)) return truth === said ? undefined : `${at} is ${JSON.stringify(said)}`
  for (const key of new Set([...Object.keys(truth), ...Object.keys(said)])) {
    if (!Object.hasOwn(truth, key)) return `${at}.${key} was not asked for`
    const own = Object.hasOwn(said, key) ? said[key] : undefined
    const fault = untrue(truth[key], own, hasErrors, `${at}.${key}`)
    if (fault) return fault
  }
  return undefined
}

/** Lists too, by their indices. */
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
