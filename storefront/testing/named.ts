import { expect } from 'vitest'

/**
 * Sees that each link and button that has a name beside its text has the words of the text in it (WCAG 2.5.3): who speaks to the machine
 * says what they see.
 */
export function expectNamed(page: string): void {
  const named = page.matchAll(/<(a|button)\b[^>]*\saria-label="([^"]*)"[^>]*>(.*?)<\/\1>/gs)
  const odd = [...named]
    .map(([, , label = '', content = '']) => ({ label, text: content.replace(/<[^>]*>/g, ' ').trim() }))
    .filter(({ label, text }) => !wordsOf(text).every((word) => wordsOf(label).includes(word)))
  expect(odd).toEqual([])
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
