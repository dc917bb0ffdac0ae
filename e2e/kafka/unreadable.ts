import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import { deadLetters, told } from '../probes/dead-letters.ts'
import type { KafkaContext } from './on-kafka.ts'
import { sayOn } from './say.ts'

/** Puts what payments cannot read onto its topic and sees it among the dead letters, for good; answers how many lie there. */
export async function unreadable(context: KafkaContext): Promise<number> {
  const { shop } = context
  const unknown = { ...envelope('payments.split', `ord_${randomUUID()}`), data: {} }
  await sayOn(context, 'payments.commands', [
    { key: 'ord_poison', value: '{"no": JSON' },
    { key: unknown.subject, value: JSON.stringify(unknown) },
  ])
  const letters = await eventually(
    async () => {
      const found = await deadLetters(shop)
      assert.equal(found.length, 2)
      return found
    },
    { within: 30_000 },
  )
  for (const { group, parked, reason } of letters) {
    assert.deepEqual([group, parked], ['payments', false])
    assert.match(reason, /JSON|no message type "payments.split"/)
  }
  assert.match(await told(shop, 'show', letters[0]?.id ?? ''), /state +unprocessable/)
  // Nobody has learnt to read them meanwhile: they come back, and stay.
  await told(shop, 'redrive', '--group', 'payments')
  await eventually(
    async () => {
      const found = await deadLetters(shop)
      assert.deepEqual(
        found.map(({ attempts, redriving }) => [attempts, redriving]),
        [
          [2, false],
          [2, false],
        ],
      )
    },
    { within: 30_000 },
  )
  return letters.length
}

const envelope = (type: string, subject: string) => ({
  specversion: '1.0',
  id: `cmd_${randomUUID()}`,
  source: '/orders',
  type,
  subject,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  schemaversion: 2,
})
