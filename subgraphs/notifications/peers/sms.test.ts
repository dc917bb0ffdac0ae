import type { Peer } from '@micromart/peers'
import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, expect, it } from 'vitest'
import { openTexter } from './sms.ts'

const { after, end } = cleanups()
afterEach(end)

it('an SMS that is not taken is a failed span, by the status, and its words are in none', async () => {
  const recorded = recordSpans()
  after(() => recorded.stop())
  const statuses = [202, 503]
  const peer = {
    request: async (_: unknown, read: (answer: { status: number }) => unknown) =>
      read({ status: statuses.shift() ?? 0 }),
  } as unknown as Peer
  const texter = openTexter(peer, 'http://sms.example/')
  const sms = { id: 'sms_1', to: '+491701234567', text: 'code 123456' }
  await texter.send(sms)
  await expect(texter.send(sms)).rejects.toThrow('503')
  expect(recorded.spans()).toMatchObject([
    { name: 'sms send', failed: false },
    { name: 'sms send', failed: true, attributes: { 'error.type': '503' } },
  ])
  expect(JSON.stringify(recorded.spans())).not.toMatch(/4917|123456/)
})
