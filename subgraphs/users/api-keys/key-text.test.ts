import { newId } from '@micromart/ids'
import { expect, test } from 'vitest'
import { hashOfKeyText, idInKeyText, newKeyText } from './key-text.ts'

const id = newId('key')

test('a key says by itself that it is one, and which', () => {
  const text = newKeyText(id)
  expect(text).toMatch(/^mmk_[0-9a-f]{32}_[0-9A-Za-z]{49}$/)
  expect(idInKeyText(text)).toBe(id)
})

test('no two are alike, nor are their hashes', () => {
  const texts = Array.from({ length: 100 }, () => newKeyText(id))
  expect(new Set(texts).size).toBe(100)
  expect(new Set(texts.map((text) => hashOfKeyText(text).toString('hex'))).size).toBe(100)
})

test('one with a character changed, anywhere, is none', () => {
  const text = newKeyText(id)
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === '0' ? '1' : '0'
    expect(idInKeyText(text.slice(0, at) + other + text.slice(at + 1))).toBeNull()
  }
})

test.each([
  '',
  'mmk_',
  `mmk_${'0'.repeat(32)}_${'0'.repeat(49)}`,
  `${newKeyText(id)}0`,
  ` ${newKeyText(id)}`,
  'ey.ey.s',
])('%j is none', (text) => {
  expect(idInKeyText(text)).toBeNull()
})
