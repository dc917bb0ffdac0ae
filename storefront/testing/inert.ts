import { expect } from 'vitest'

/** Sees that nothing of a page runs that a person or a catalog wrote: hostile text is text, and every tag's attributes are ours. */
export function expectInert(page: string): void {
  expect(page).toContain('<main')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<img src=x')
  expect(page).not.toMatch(/(?:href|src|action)="\s*javascript:/i)
  // None begins with "on", none is a style.
  const tags = page.match(/<[a-z][^<>]*>/gi)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? []
  expect(tags.filter((tag) => /\s(?:on\w+|style)=/i.test(tag))).toEqual([])
}
