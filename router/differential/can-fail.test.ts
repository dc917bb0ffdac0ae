import { beforeEach, expect, test, vi } from 'vitest'
import { Store } from '../cache/store.ts'
import { Faults } from '../execution/faults.ts'
import { Told } from '../execution/told.ts'
import { compareSeeds } from './compare.ts'

/** What is switched off in the router. */
const off = vi.hoisted(() => ({ part: '' }))

vi.mock('../planning/verify/verify.ts', async (original) => {
  const whole = await original<typeof import('../planning/verify/verify.ts')>()
  const find: typeof whole.findUnmetRequirement = (...args) =>
    off.part === 'the verifier' ? undefined : whole.findUnmetRequirement(...args)
  return { ...whole, findUnmetRequirement: find }
})
vi.mock('../planning/serial-mutations.ts', async (original) => {
  const whole = await original<typeof import('../planning/serial-mutations.ts')>()
  const mixes: typeof whole.mixesMutations = (plan) => off.part !== 'serial mutations' && whole.mixesMutations(plan)
  return { ...whole, mixesMutations: mixes }
})
vi.mock('../planning/operation/exact-literals.ts', async (original) => {
  const whole = await original<typeof import('../planning/operation/exact-literals.ts')>()
  const mark: typeof whole.withMarkedLiterals = (field, definition) =>
    off.part === 'exact literals' ? field : whole.withMarkedLiterals(field, definition)
  return { ...whole, withMarkedLiterals: mark }
})
vi.mock('../exact-numbers/number-places.ts', async (original) => {
  const whole = await original<typeof import('../exact-numbers/number-places.ts')>()
  const places: typeof whole.numberPlaces = (...args) =>
    off.part === 'exact numbers' ? undefined : whole.numberPlaces(...args)
  return { ...whole, numberPlaces: places }
})
vi.mock('../execution/contexts.ts', async (original) => {
  const whole = await original<typeof import('../execution/contexts.ts')>()
  const none: typeof whole.contextAt = (...args) => (off.part === 'contexts' ? {} : whole.contextAt(...args))
  return { ...whole, contextAt: none }
})
vi.mock('../prepare/executable/joint-request.ts', async (original) => {
  const whole = await original<typeof import('../prepare/executable/joint-request.ts')>()
  const mixed: typeof whole.jointRequest = (fetches) => {
    const request = whole.jointRequest(fetches)
    return off.part === 'names of joined fetches' ? { ...request, joined: request.joined.toReversed() } : request
  }
  return { ...whole, jointRequest: mixed }
})
beforeEach(() => {
  vi.restoreAllMocks()
  off.part = ''
})

/** The kinds of fault that are found among the queries of one seed. */
async function verdicts(seed: number, queries: number): Promise<string[]> {
  const { differences } = await compareSeeds([seed], queries, { shrinks: false })
  return differences.map(({ verdict }) => verdict)
}

test.each([
  ['the verifier', 221, 60],
  ['serial mutations', 36, 30],
  ['exact literals', 44, 8],
  ['exact numbers', 0, 8],
  ['contexts', 0, 8],
])('without %s queries are answered wrongly', { timeout: 120_000 }, async (part, seed, queries) => {
  off.part = part
  expect(await verdicts(seed, queries)).toContain('wrong')
})

test('with the names of joined fetches mixed up queries have no answer, since what is not asked for is not taken', {
  timeout: 120_000,
}, async () => {
  off.part = 'names of joined fetches'
  expect(await verdicts(3, 8)).toContain('refused')
})

test('when errors that no null shows are kept, answers are dishonest', { timeout: 120_000 }, async () => {
  vi.spyOn(Faults.prototype, 'unshown').mockReturnValue([])
  expect(await verdicts(0, 8)).toContain('dishonest')
})

test('when entities that were told of are taken for others, answers are wrong', { timeout: 120_000 }, async () => {
  const { keep, entity } = Told.prototype
  vi.spyOn(Told.prototype, 'keep').mockImplementation(function (this: Told, question, _, thing) {
    keep.call(this, question, '', thing)
  })
  vi.spyOn(Told.prototype, 'entity').mockImplementation(function (this: Told, fetch, group) {
    return entity.call(this, fetch, { targets: group.targets, text: '' })
  })
  expect(await verdicts(28, 8)).toContain('wrong')
})

test('when what is kept is given whatever the variables and the things, answers are wrong', {
  timeout: 120_000,
}, async () => {
  const { read, write } = Store.prototype
  const text = (key: string) => key.replace(/\{.*/s, '')
  vi.spyOn(Store.prototype, 'read').mockImplementation(function (this: Store, key) {
    return read.call(this, text(key))
  })
  vi.spyOn(Store.prototype, 'write').mockImplementation(function (this: Store, key, ...kept) {
    return write.call(this, text(key), ...kept)
  })
  expect(await verdicts(28, 8)).toContain('wrong')
})
