import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../config/read-config.ts'
import { RequestError } from '../../errors.ts'
import { PlanningError } from '../../planning/planning-error.ts'
import { composed } from '../../testing/in-process.ts'
import { library } from '../../testing/library.ts'
import { planningHere, preparation } from '../prepare.ts'
import type { PlanningChoices } from '../prepared-operation.ts'
import { keptPlans } from './kept-plans.ts'
import { operationCache } from './operation-cache.ts'

const supergraph = composed(library())

function prepared() {
  const lookUps: boolean[] = []
  const onPlan = (cached: boolean) => void lookUps.push(cached)
  const config = parseConfig({}, {})
  const operations = operationCache(
    preparation({ supergraph, plan: planningHere(supergraph), config, introspection: true, onPlan }),
  )
  const prepare = (text: string, name: string | null) => operations.known(text, name) ?? operations.read(text, name)
  return { operations, prepare, lookUps }
}
const nobody: PlanningChoices = { denied: new Map(), key: '' }

describe('an operation', () => {
  it('is prepared once for all who send it, by its text and its name', () => {
    const { prepare } = prepared()
    const text = 'query A { books { id } } query B { members }'
    expect(prepare(text, 'A')).toBe(prepare(text, 'A'))
    expect(prepare(text, 'B')).not.toBe(prepare(text, 'A'))
    expect(prepare(text, 'B').guarded.map(({ node }) => node.name.value)).toEqual(['members'])
  })

  it('whose document is refused is refused again without being read', () => {
    const { operations } = prepared()
    expect(operations.known('{ nope }', null)).toBeUndefined()
    expect(() => operations.read('{ nope }', null)).toThrow(RequestError)
    expect(() => operations.known('{ nope }', null)).toThrow(RequestError)
  })

  it('that its document does not have leaves the others known', () => {
    const { operations } = prepared()
    expect(() => operations.read('query A { members }', 'B')).toThrow(RequestError)
    expect(operations.known('query A { members }', 'B')).toBeUndefined()
    expect(operations.read('query A { members }', 'A')).toBe(operations.known('query A { members }', 'A'))
  })

  it('is planned once for all who are denied the same, and once for each value of its conditions', async () => {
    const { prepare, lookUps } = prepared()
    const { plan, guarded } = prepare('query ($v: Boolean!) { members books @include(if: $v) { id } }', null)
    const denied = new Map(guarded.map(({ node }) => [node, 'to guests']))
    const toMembers = await plan(nobody)
    expect(await plan(nobody)).toBe(toMembers)
    const toGuests = await plan({ denied, key: '0' })
    expect(toGuests).not.toBe(toMembers)
    expect(lookUps).toEqual([false, true, false])
    expect(await toMembers.executable({ v: true })).toBe(await toMembers.executable({ v: true, other: 1 }))
    expect(await toMembers.executable({ v: false })).not.toBe(await toMembers.executable({ v: true }))
    expect((await toGuests.executable({ v: false })).plan.rest).toBeUndefined()
  })

  it('that cannot be planned is tried again, and not for each of those who ask meanwhile', async () => {
    const fault = new PlanningError('No.')
    let tries = 0
    const plan = keptPlans(
      () => {},
      () => {
        tries++
        return Promise.reject(fault)
      },
    )
    const both = [plan(nobody), plan(nobody)]
    for (const planned of both) await expect(planned).rejects.toBe(fault)
    expect(tries).toBe(1)
    await expect(plan(nobody)).rejects.toBe(fault)
    expect(tries).toBe(2)
  })

  it('without conditions has one executable, whatever its variables', async () => {
    const { prepare } = prepared()
    const { plan } = prepare('query ($n: Int) { books(first: $n) { id } }', null)
    const planned = await plan(nobody)
    expect(await planned.executable({ n: 1 })).toBe(await planned.executable({ n: 2 }))
  })
})
