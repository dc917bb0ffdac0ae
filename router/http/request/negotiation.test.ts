import { describe, expect, it } from 'vitest'
import { eventStream, graphqlResponse, json, multipart, negotiate, prefersHtml } from './negotiation.ts'

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
    ['application/json;q=0, */*', graphqlResponse, false],
    ['application/*;q=0.2, application/json; q=0', graphqlResponse, false],
    [`${graphqlResponse};q=0, */*;q=0.5`, json, false],
  ])('for %j is %s', (accept, type, jsonOnly) => {
    expect(negotiate(accept)).toEqual({ whole: { type, jsonOnly }, events: null, pieces: null })
  })

  it.each([
    'image/png',
    'application/json;q=0',
    'application/json; charset=iso-8859-1',
    'text/html',
    `application/json;q=0, ${graphqlResponse};q=0, */*`,
    'application/*;q=0, */*',
  ])('for %j is none that we have', (accept) => {
    expect(negotiate(accept)).toBeNull()
  })
})

describe('an answer in pieces', () => {
  const events = { type: eventStream, format: 'v0.2', parameter: '' }
  const subscription = { type: multipart, format: 'subscription', parameter: 'subscriptionSpec=1.0' }
  const v01 = { type: multipart, format: 'v0.1', parameter: 'deferSpec=20220824' }
  const v02 = { type: multipart, format: 'v0.2', parameter: 'incrementalSpec=v0.2' }
  const unnamed = { type: multipart, format: 'v0.2', parameter: '' }

  it.each([
    ['text/event-stream', events, events],
    ['multipart/mixed;boundary="graphql";subscriptionSpec="1.0", application/json', subscription, null],
    ['multipart/mixed; boundary=graphql; subscriptionSpec=1.0, text/event-stream;q=0.5', subscription, events],
    ['multipart/mixed;deferSpec=20220824, application/json;q=0.9', null, v01],
    ['multipart/mixed;incrementalSpec=v0.2;q=0.5, multipart/mixed;deferSpec=20220824;q=0.4', null, v02],
    ['multipart/mixed;incrementalSpec=v0.2;q=0.4, multipart/mixed;deferSpec=20220824', null, v01],
    [`${graphqlResponse}, application/json, text/event-stream, multipart/mixed`, events, events],
    ['application/json, multipart/mixed', null, unnamed],
    ['Text/Event-Stream; charset=UTF-8;q=0.1, Multipart/Mixed', events, unnamed],
    ['text/event-stream;q=0, multipart/mixed;deferSpec=1, multipart/mixed;subscriptionSpec=2, */*', null, null],
    ['*/*', null, null],
    [undefined, null, null],
  ])('for %j is of the kind that is named', (accept, subscribed, deferred) => {
    expect(negotiate(accept)).toMatchObject({ events: subscribed, pieces: deferred })
  })

  it('may be all that a client wants', () => {
    expect(negotiate('text/event-stream')?.whole).toBeNull()
  })
})

describe('a page is for', () => {
  it('browsers, not for programs', () => {
    expect(prefersHtml('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(true)
    for (const accept of [undefined, '*/*', 'application/json', 'application/json, text/html;q=0.5'])
      expect(prefersHtml(accept)).toBe(false)
  })
})
