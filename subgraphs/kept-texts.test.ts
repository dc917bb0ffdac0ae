import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// JSON in columns of text and of bytes looks like any other text to a database, so where it is read says that it is there. What one
// version has written the next one reads, and the one before beside it.

/** Whoever reads JSON that a database, a log or a client has kept, and what holds it to what other versions have written. */
const kept: Record<string, string> = {
  'packages/messaging/inbox/read-delivery.ts': 'packages/events/history.test.ts',
  'packages/messaging/kafka/dead-letter-table.ts': 'packages/messaging/kafka/dead-letter-table.test.ts',
  'packages/pagination/cursor.ts': 'subgraphs/bad-input.int.test.ts',
  'packages/service/health/dead-letters.ts': 'packages/events/history.test.ts',
  'packages/service/messaging/counts.ts': 'packages/events/history.test.ts',
  'packages/service/messaging/trace-messaging.ts': 'packages/service/messaging/trace-messaging.test.ts',
  'subgraphs/inventory/adjust-stock.ts': 'subgraphs/kept-forms.int.test.ts',
  'subgraphs/orders/order-key-store.ts': 'subgraphs/orders/personal-data.int.test.ts',
  'subgraphs/users/keys/signing-keys.ts': 'subgraphs/users/keys/signing-keys.int.test.ts',
}

/** Whoever reads JSON that was said just now, or that an installation has. */
const said: readonly string[] = [
  'packages/auth/fetch-json.ts',
  'packages/catalog-import/csv/cells/lists.ts',
  'packages/embedded-postgres/binaries.ts',
  'packages/service/siblings/sibling.ts',
  'packages/telemetry/logs/logger.ts',
  'packages/telemetry/otlp/failures.ts',
  'packages/telemetry/otlp/send-logs.ts',
  'subgraphs/payments/peers/sandbox-webhook.ts',
  'subgraphs/payments/peers/sandbox.ts',
  'subgraphs/users/token-exchange/issuer-settings.ts',
]

const root = join(import.meta.dirname, '..')

async function readers(folder: string): Promise<string[]> {
  const files = await readdir(join(root, folder), { recursive: true })
  const sources = files.filter(
    (file) => file.endsWith('.ts') && !/test\.ts$|\.fixture\.ts$|(^|\/)(testing|node_modules)\//.test(file),
  )
  const found = await Promise.all(
    sources.map(async (file) => {
      const text = await readFile(join(root, folder, file), 'utf8')
      return text.includes('JSON.parse') ? [`${folder}/${file}`] : []
    }),
  )
  return found.flat()
}

test('of JSON that is read, each says whether it was kept, and what holds it to the versions that wrote it', async () => {
  const all = [...(await readers('packages')), ...(await readers('subgraphs'))]
  expect(all.toSorted()).toEqual([...Object.keys(kept), ...said].toSorted())
})
