import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { languages } from './notifications/words/languages.ts'

test('a language that the shop is read in is one that its mails are written in', async () => {
  // A folder a language.
  const pages = await readdir('storefront/desk/words', { withFileTypes: true })
  const read = pages.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(Object.keys(languages).sort()).toEqual(read.sort())
})
