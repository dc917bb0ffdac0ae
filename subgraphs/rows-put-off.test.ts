import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Those that take rows with others at it, and need not put any off. */
const reasons: Record<string, string> = {
  'orders/guests/contact-store.ts': 'forgets what is old in statements that nothing of one row can fail',
  'payments/actions/action-store.ts': 'empties what is old in one statement that nothing of one row can fail',
  'payments/cards/payment-method-store.ts': 'empties what is old in one statement that nothing of one row can fail',
  'search/sales/sales-store.ts':
    'writes a number into each row that it takes, in one statement that nothing of one row can fail',
}

test('whoever takes rows that are due leaves out what was put off, before its limit', async () => {
  const files = await readdir(import.meta.dirname, { recursive: true })
  const sources = files.filter(
    (file) => file.endsWith('.ts') && !/test\.ts$|\/testing\/|\/migrations\/|node_modules/.test(file),
  )
  const takers = new Set<string>()
  for (const file of sources) {
    const text = await readFile(join(import.meta.dirname, file), 'utf8')
    if (/skip ?locked/i.test(text)) takers.add(file)
    if (/skip ?locked/i.test(text) && !(file in reasons)) expect(text, file).toContain('isNotPutOff')
  }
  expect(takers.size).toBeGreaterThan(4)
  for (const file of Object.keys(reasons)) expect(takers, `${file} takes no rows any more`).toContain(file)
})
