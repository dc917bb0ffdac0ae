import { expect, test } from 'vitest'
import { passwordWeaknessOf, weaknessOf } from './weakness.ts'

const withRandom = (word: string) => `${word}q7Zb2LxVnE4kRw9Ts1Yc8Hj5Mf3Gd6Ka0Pu`

test.each([
  'change-me',
  'CHANGEIT',
  'replace_with',
  'your-secret',
  'insert a key',
  'todo',
  'TODO: ',
  'dummy_',
  'example',
])('%s stands where a secret was meant to be put, whatever is around it', (word) => {
  const alone = word.padEnd(40, '.:')
  expect(weaknessOf(alone)).toBe('is an example, not a secret')
  expect(passwordWeaknessOf(alone)).toBe('is a password that everybody knows')
})

test.each(['xToDo', 'A3dUmmY', 'Your_', 'tOdO'])('a random text that has %s in it is a secret', (word) => {
  for (const text of [withRandom(`7${word}8`), `7${withRandom(word)}`]) {
    expect(weaknessOf(text)).toBeNull()
    expect(passwordWeaknessOf(text)).toBeNull()
  }
})
