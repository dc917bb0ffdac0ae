import type { Browser } from 'playwright-core'
import { newShopper } from './shopper.ts'

/** Somebody of the demo shop's staff, signed in at the desk. */
export async function newClerk(browser: Browser, base: string, email = 'staff@micromart.example') {
  const clerk = await newShopper(browser, base, { viewport: { width: 1280, height: 900 } })
  const { page } = clerk
  await page.goto('/desk')
  const form = page.locator('main form')
  await form.getByLabel('E-mail').fill(email)
  await form.getByLabel('Password').fill('micromart-demo-1')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
  return clerk
}
