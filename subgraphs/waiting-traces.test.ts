import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Those that take rows which wait, and go on with nobody's trace. */
const reasons: Record<string, string> = {
  'inventory/reservation-store.ts': 'a variant is looked at for all holds on it that have run out, of as many orders',
  'orders/guests/contact-store.ts': 'what is old goes by itself: nobody has asked for it',
  'payments/cards/payment-method-store.ts': 'what is old goes by itself: nobody has asked for it',
  'payments/payment-store.ts': 'takes payments, whose actions have each its own trace: action-store.ts',
  'search/index/form-store.ts': 'documents are formed anew after an update of the service: nobody has asked for it',
  'search/sales/sales-store.ts': 'what sells is reckoned anew for all products: nobody has asked for it',
}

const files = await readdir(import.meta.dirname, { recursive: true })
const sources = await Promise.all(
  files
    .filter((file) => file.endsWith('.ts') && !/test\.ts$|\/testing\/|\/migrations\/|node_modules/.test(file))
    .map(async (file) => ({ file, text: await readFile(join(import.meta.dirname, file), 'utf8') })),
)

test('whoever takes rows that wait for a worker goes on with the trace in which they were noted', () => {
  const takers = sources.filter(({ text }) => /skip ?locked|isNotPutOff\(/i.test(text))
  expect(takers.length).toBeGreaterThan(10)
  const others = takers.filter(({ text }) => !text.includes('traceOf(')).map(({ file }) => file)
  expect(others.toSorted()).toEqual(Object.keys(reasons))
})

test('a table has all of a trace, or nothing of it', () => {
  const tables = sources.filter(({ file }) => file.endsWith('/tables.ts'))
  expect(tables.length).toBeGreaterThan(6)
  for (const { file, text } of tables) expect(text, file).not.toMatch(/traceparent|tracestate/)
})
