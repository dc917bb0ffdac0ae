import { expect, test } from 'vitest'
import { excerptOf, faultOf, outcomeOf } from './outcome.ts'

test('2xx is delivered, 410 is gone for good, and all else is tried again', () => {
  for (const status of [200, 202, 204, 299]) expect(outcomeOf(status, null)).toEqual({ kind: 'delivered' })
  expect(outcomeOf(410, null).kind).toBe('gone')
  for (const status of [100, 301, 308, 400, 401, 404, 500]) expect(outcomeOf(status, null).kind).toBe('failed')
})

test('only who says that it is too much, or not now, is asked how long to wait', () => {
  for (const status of [429, 503]) expect(outcomeOf(status, 1_000)).toMatchObject({ askedMs: 1_000 })
  for (const status of [400, 500, 301]) expect(outcomeOf(status, 1_000)).toMatchObject({ askedMs: null })
})

test('a fault is said in words, and a strange one by its code alone', () => {
  const coded = (code: string) => Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:8443'), { code })
  expect(faultOf(coded('ECONNREFUSED'))).toBe('It refused the connection.')
  expect(faultOf(coded('CERT_HAS_EXPIRED'))).toBe('Its certificate has expired.')
  expect(faultOf(coded('ERR_SSL_DECODE_ERROR'))).toBe('It could not be reached: ERR_SSL_DECODE_ERROR.')
  expect(faultOf(new Error('10.0.0.7 says no'))).toBe('It could not be reached.')
})

test('what an answer says is shown as one short line that can be printed', () => {
  expect(excerptOf(Buffer.from('  <p>\u0007No\r\n\tsuch \u202ehook</p>  '))).toBe('<p> No such hook</p>')
  expect(excerptOf(Buffer.from([0xff, 0xfe, 0x00]))).toBeNull()
  expect(excerptOf(Buffer.from('é'.repeat(500)))).toBe('é'.repeat(200))
  expect(excerptOf(Buffer.from(''))).toBeNull()
})
