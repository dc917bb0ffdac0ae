import { describe, expect, it } from 'vitest'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { bodyStart, requestBody } from './request-body.ts'

const bodyOf = (query: string, operationName: string | undefined, variables: Record<string, unknown>) =>
  requestBody({ bodyStart: bodyStart({ query, ...(operationName && { operationName }) }), variables })

describe('the body of a request to a subgraph', () => {
  it.each([
    ['with its name', 'query A($id:ID){a(id:$id)}', 'A', { id: '1' }],
    ['without a name or variables', '{a}', undefined, {}],
    ['with a text that must be quoted', '{a(text:"\\"\u2028\\u0000}, \\"variables\\":")}', undefined, { text: '"}\n' }],
  ])('is the JSON of it all, %s', (_, query, operationName, variables) => {
    expect(bodyOf(query, operationName, variables)).toBe(JSON.stringify({ query, operationName, variables }))
  })

  it.each([
    [{}, '{"representations":[{"id":"1"},{"id":2}],"more":[]}'],
    [{ a: 1 }, '{"a":1,"representations":[{"id":"1"},{"id":2}],"more":[]}'],
  ])('has representations beside the variables %j', (variables, written) => {
    const lists = { representations: [{ id: '1' }, { id: 2 }], more: [] }
    const representations = Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [
        name,
        list.map((value) => ({ text: JSON.stringify(value), value })),
      ]),
    )
    expect(requestBody({ bodyStart: '{"variables":', variables, representations })).toBe(`{"variables":${written}}`)
  })

  it('holds exact numbers as they came', () => {
    expect(bodyOf('{a}', undefined, { n: new ExactNumber('12345678901234567890') })).toBe(
      '{"query":"{a}","variables":{"n":12345678901234567890}}',
    )
  })
})
