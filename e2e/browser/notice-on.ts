import type { Locator, Page } from 'playwright-core'

/** What a page says once: it stands in its content, and is said beside it again to whoever hears the page. */
export const noticeOn = (page: Page, text: string | RegExp): Locator => page.locator('main').getByText(text)
