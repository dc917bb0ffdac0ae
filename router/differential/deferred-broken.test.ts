import { expect, test } from 'vitest'
import { SubgraphFault } from '../subgraphs/transport.ts'
import { deferredQueries, formats, seedsTo } from './deferred-queries.ts'
import { mergePieces } from './merge-pieces.ts'
import { variables } from './subject.ts'

test('with one subgraph away, the pieces of deferred answers say what is true, and an error where anything is missing', {
  timeout: 600_000,
}, async () => {
  const seeds = seedsTo(3)
  const wrong: unknown[] = []
  let broken = 0
  for await (const { seed, random, subject, deferred, whole } of deferredQueries(seeds)) {
    const { router, model } = subject
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
