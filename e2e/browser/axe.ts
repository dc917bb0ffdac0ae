import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { legible } from './legible.ts'

const script = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Throws of what keeps somebody from using a page as it is now: WCAG 2.2 at level AA, what axe calls best practice, and what cannot be read in a state. */
export async function accessible(page: Page, what: string): Promise<void> {
  // What the page's policy refuses of scripts is evaluated all the same: this is the browser's own console.
  await page.evaluate(script)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      // New in 2.2, and not asked of anybody who does not ask for it.
      rules: { 'target-size': { enabled: true } },
    }),
  )
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
  assert.deepEqual(told, [], what)
  await legible(page, what)
}
