import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned } from './sandbox-webhook.ts'

const now = new Date('2026-03-01T12:00:00Z')
const secret = 'a secret for webhooks'
const body = '{"id":"whk_1"}'
const signed = (at: Date, text = body, key = secret) => {
  const seconds = at.getTime() / 1000
  return `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${text}`).digest('hex')}`
}

test('a webhook signed just now is heard', () => {
  expect(isSigned(signed(now), body, secret, now)).toBe(true)
})

test('a forged one is not: another secret, another body, another time, no signature at all', () => {
  expect(isSigned(signed(now, body, 'guessed'), body, secret, now)).toBe(false)
  expect(isSigned(signed(now), '{"id":"whk_2"}', secret, now)).toBe(false)
  expect(isSigned(signed(now).replace(/t=\d+/, 't=1772366401'), body, secret, now)).toBe(false)
  for (const header of ['', 't=,v1=', 'v1=00', `t=1,v1=${'0'.repeat(64)}`, 'x'.repeat(10_000)]) {
    expect(isSigned(header, body, secret, now)).toBe(false)
  }
})

test('one from more than five minutes ago, or ahead, is a replay', () => {
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
  expect(isSigned(signed(minutes(-4)), body, secret, now)).toBe(true)
  expect(isSigned(signed(minutes(-6)), body, secret, now)).toBe(false)
  expect(isSigned(signed(minutes(6)), body, secret, now)).toBe(false)
})
