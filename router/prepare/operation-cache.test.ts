import type { FieldNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../config/read-config.ts'
import { RequestError } from '../errors.ts'
import { composed } from '../testing/in-process.ts'
import { library } from '../testing/library.ts'
import { operationCache } from './operation-cache.ts'
import { preparation } from './prepare.ts'

const supergraph = composed(library())

function prepared() {
  const lookUps: boolean[] = []
  const onPlan = (cached: boolean) => void lookUps.push(cached)
  const config = parseConfig({}, {})
  const operations = operationCache(preparation({ supergraph, config, introspection: true, onPlan }))
  const prepare = (text: string, name: string | null) => operations.known(text, name) ?? operations.read(text, name)
  return { operations, prepare, lookUps }
}
const nothing: ReadonlyMap<FieldNode, unknown> = new Map()

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

  it('is planned once for all who are denied the same, and once for each value of its conditions', () => {
    const { prepare, lookUps } = prepared()
    const { plan, guarded } = prepare('query ($v: Boolean!) { members books @include(if: $v) { id } }', null)
    const denied = new Map(guarded.map(({ node }) => [node, 'to guests']))
    const toMembers = plan(nothing, '')
    expect(plan(nothing, '')).toBe(toMembers)
    expect(plan(denied, '0')).not.toBe(toMembers)
    expect(lookUps).toEqual([false, true, false])
    expect(toMembers.executable({ v: true })).toBe(toMembers.executable({ v: true, other: 1 }))
    expect(toMembers.executable({ v: false })).not.toBe(toMembers.executable({ v: true }))
    expect(plan(denied, '0').executable({ v: false }).plan.rest).toBeUndefined()
  })

  it('without conditions has one executable, whatever its variables', () => {
    const { prepare } = prepared()
    const { plan } = prepare('query ($n: Int) { books(first: $n) { id } }', null)
    expect(plan(nothing, '').executable({ n: 1 })).toBe(plan(nothing, '').executable({ n: 2 }))
  })
})
