import { startMailbox } from '@micromart/mailbox/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { countSeries, seriesIn } from '@micromart/testing/series'
import { afterEach, expect, it } from 'vitest'
import { openNotifications } from './testing/harness.ts'

const { after, end } = cleanups()
afterEach(end)

it('mails are counted by what they were about and what became of them, and those that wait', async () => {
  const { smtpUrl } = await startMailbox(after)
  const shop = await openNotifications({ smtpUrl })
  after(shop.close)
  await shop.user('usr_ada')
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.sendMails()
  await shop.sendMails()
  await shop.placed('ord_2', 'usr_ada')
  await shop.confirmed('ord_2', 'usr_ada')
  await shop.db
    .updateTable('mails')
    .set({ created_at: new Date(Date.now() - 90_000) })
    .where('state', '=', 'QUEUED')
    .execute()
  const text = await shop.registry.metrics()
  expect(seriesIn(text, 'micromart_mails_total', { kind: 'order-confirmed', outcome: 'sent' })).toBe(1)
  expect(seriesIn(text, 'micromart_mails_waiting')).toBe(1)
  expect(seriesIn(text, 'micromart_mails_oldest_age_seconds')).toBeGreaterThanOrEqual(90)
})

it('the first mail of a kind, and the first that is given up, can be seen to be the first', async () => {
  const shop = await openNotifications()
  after(shop.close)
  const text = await shop.registry.metrics()
  for (const kind of ['welcome', 'order-confirmed', 'sms'])
    expect(countSeries(text, 'micromart_mails_total', { kind }), kind).toBe(3)
  expect(countSeries(text, 'micromart_webhook_attempt_duration_seconds_count')).toBe(3)
})

it('where no mail waits none is old', async () => {
  const shop = await openNotifications()
  after(shop.close)
  const text = await shop.registry.metrics()
  expect(seriesIn(text, 'micromart_mails_waiting')).toBe(0)
  expect(seriesIn(text, 'micromart_mails_oldest_age_seconds')).toBe(0)
})
