import { expect, it } from 'vitest'
import { toldId } from './told-id.ts'

it.each(['ord_01a22d0b710875f39da45d392a23131a', '42', 'standard', 'orders.events:3:17', 'ORDER_PLACED'])(
  '%s is told',
  (id) => expect(toldId(id)).toBe(id),
)

it.each([
  `mmk_${'0'.repeat(32)}_${'1'.repeat(49)}`,
  'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c3JfMSJ9.c2ln',
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  '4242424242424242',
  'ada@buyers.example',
  '+4917012345678',
  'ada at home',
  'a\nb',
  '',
  'x'.repeat(101),
])('%s, sent where an id belongs, is not', (text) => expect(toldId(text)).toBe('[no id]'))
