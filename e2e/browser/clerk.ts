import type { Browser, Page } from 'playwright-core'
import { newShopper } from './shopper.ts'

/** Somebody of the demo shop's staff, signed in at the desk. */
export async function newClerk(browser: Browser, base: string, email?: string) {
  const clerk = await newShopper(browser, base, { viewport: { width: 1280, height: 900 } })
  await clerkAt(clerk.page, email)
  return clerk
}

/** Has a window be that of the demo shop's staff. */
export async function clerkAt(page: Page, email = 'staff@micromart.example'): Promise<void> {
  await page.goto('/desk')
  const form = page.locator('main form')
  await form.getByLabel('E-mail').fill(email)
  await form.getByLabel('Password').fill('micromart-demo-1')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
}
