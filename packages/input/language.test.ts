import { expect, test } from 'vitest'
import { language } from './language.ts'
import { readInput } from './read.ts'

test.each([
  ['de', 'de'],
  ['DE-at', 'de-AT'],
  ['zh-hant-TW', 'zh-Hant-TW'],
  ['tlh', 'tlh'],
  ['ES-419', 'es-419'],
  ['sl-rozaj-1994', 'sl-rozaj-1994'],
  ['de-DE-U-CO-PHONEBK-x-AT', 'de-DE-u-co-phonebk-x-at'],
])('%s is %s', (sent, tag) => {
  expect(readInput(language, sent)).toEqual({ value: tag })
})

test.each([
  '',
  ' ',
  'd',
  'de_DE',
  'german language',
  'de-',
  'de\0',
  'de\n',
  'de-u',
  'x-ada',
  'äö',
  '\ud800',
  '*',
  `de-x-${'a'.repeat(40)}`,
  '../en',
])('%j is no language', (sent) => {
  expect(readInput(language, sent)).toMatchObject({
    message: expect.stringContaining('A language is a tag such as de or en-GB.'),
  })
})
