import { describe, expect, it } from 'vitest'
import { graphqlResponse, json, negotiate, prefersHtml } from './negotiation.ts'

describe('the type of an answer', () => {
  it.each([
    [undefined, json, false],
    ['', json, false],
    ['*/*', json, false],
    ['application/*', json, false],
    ['application/json', json, true],
    ['application/json, */*', json, false],
    ['application/json; charset=utf-8', json, true],
    [graphqlResponse, graphqlResponse, false],
    [`${graphqlResponse}, application/json`, graphqlResponse, false],
    [`application/json, ${graphqlResponse}`, graphqlResponse, false],
    [`application/json, ${graphqlResponse};q=0.5`, json, false],
    ['text/html, application/json;q=0.1', json, true],
  ])('for %j is %s', (accept, type, jsonOnly) => {
    expect(negotiate(accept)).toEqual({ type, jsonOnly })
  })

  it.each(['image/png', 'application/json;q=0', 'application/json; charset=iso-8859-1', 'text/html'])(
    'for %j is none that we have',
    (accept) => {
      expect(negotiate(accept)).toBeNull()
    },
  )
})

describe('a page is for', () => {
  it('browsers, not for programs', () => {
    expect(prefersHtml('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(true)
    for (const accept of [undefined, '*/*', 'application/json', 'application/json, text/html;q=0.5'])
      expect(prefersHtml(accept)).toBe(false)
  })
})
