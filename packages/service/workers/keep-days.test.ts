import { expect, test } from 'vitest'
import { readServiceSettings, retentionsOf } from '../settings.ts'
import { commonEnvironment } from '../testing/harness.ts'
import { dayMs, type Retention } from './retention.ts'

const retention: Retention[] = [
  { table: 'mails', column: 'at', keepMs: 30 * dayMs, leastMs: 14 * dayMs },
  { table: 'carts', column: 'expires_at', keepMs: 0 },
]
const definition = { name: 'notifications', retention }

function kept(variables: Record<string, string>) {
  const settings = readServiceSettings(definition, { ...commonEnvironment('postgres://any@any/any'), ...variables })
  return Object.fromEntries(retentionsOf(definition, settings).map(({ table, keepMs }) => [table, keepMs / dayMs]))
}

test('tables are kept for as long as they say, or as somebody says of that service', () => {
  expect(kept({})).toMatchObject({ inbox: 14, mails: 30, carts: 0, put_off: 1 })
  const said = 'notifications.mails=60, users.api_keys=7,notifications.inbox=20'
  expect(kept({ MICROMART_KEEP_DAYS: said })).toMatchObject({ inbox: 20, mails: 60, carts: 0 })
})

test('ids of messages are remembered for twice as long as the log keeps them', () => {
  expect(kept({ MICROMART_EVENT_LOG_RETENTION_HOURS: '24' })).toMatchObject({ inbox: 14 })
  expect(kept({ MICROMART_EVENT_LOG_RETENTION_HOURS: '240' })).toMatchObject({ inbox: 20 })
  const kafka = { MICROMART_EVENT_LOG_URL: 'kafka://any:9092', MICROMART_KAFKA_RETENTION_HOURS: '480' }
  expect(kept({ ...kafka, MICROMART_KEEP_DAYS: 'notifications.inbox=15' })).toMatchObject({ inbox: 40 })
})

test.each([
  ['notifications.mail=60', /notifications\.mail is kept; of notifications it may say: inbox, mails/],
  ['notifications.carts=60', /notifications\.carts is kept/],
  ['notifications.mails=13', /keeps notifications\.mails for 13 days, and the least is 14/],
  ['mails=13', /"mails=13" in it, which is not SERVICE\.TABLE=DAYS/],
])('%s is refused', (said, told) => {
  expect(() => kept({ MICROMART_KEEP_DAYS: said })).toThrow(told)
})
