import type { Page } from 'playwright-core'

/** Types a card into the provider's frame, and waits until it is taken for one. */
export async function fillInCard(page: Page, number: string): Promise<void> {
  const frame = page.frameLocator('iframe[title="Fields for your card"]')
  await frame.getByLabel('Card number').fill(number)
  await frame.getByLabel('Expires').pressSequentially('1299')
  await frame.getByLabel('Security code').fill('123')
  await page.locator('[data-card-token][value^="token:pm_"]').waitFor({ state: 'attached' })
}
