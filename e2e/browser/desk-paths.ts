import type { Page } from 'playwright-core'

/** What the desk's menu and its lists lead to, of each list its first row. */
export async function deskPathsOf(page: Page): Promise<string[]> {
  const found = new Set<string>()
  const collect = async (place: string) => {
    for (const href of await page
      .locator(`${place} a`)
      .evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
      if (href?.startsWith('/desk')) found.add(href)
  }
  await page.goto('/desk')
  await collect('.desk-rail')
  await collect('main')
  for (const path of [...found]) {
    await page.goto(path)
    await collect('.desk-tabs')
    const links = await page.locator('tbody a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    if (links[0]?.startsWith('/desk')) found.add(links[0])
  }
  return [...found]
}
