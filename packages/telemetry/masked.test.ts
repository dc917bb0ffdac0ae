import { expect, it } from 'vitest'
import { masked, maskedAll } from './masked.ts'

it.each([
  ['Key (email)=(ada.lovelace+shop@buyers.example) already exists.', 'Key (email)=([address]) already exists.'],
  ['550 5.1.1 <zoë@bücher.example>: no such user', '550 5.1.1 <[address]>: no such user'],
  ['got Bearer abcdefghijkl.mnop', 'got Bearer [redacted]'],
  ['jwt eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c3JfMSJ9.c2lnbmF0dXJl is old', 'jwt [token] is old'],
  ['no card pm_card_visa_4242', 'no card pm_[redacted]'],
  ['see https://shop.example/reset?token=abc.def&x=1', 'see https://shop.example/reset?token=[redacted]&x=1'],
  ['postgres://orders:hunter2@db/orders is away', 'postgres://orders:[redacted]@db/orders is away'],
  ['Failing row contains (usr_1, Ada Lovelace, (+49) 30 1,\n null).', 'Failing row contains […].'],
  ['connect ECONNREFUSED 127.0.0.1:4030', 'connect ECONNREFUSED 127.0.0.1:4030'],
  ['ord_01ARZ3NDEKTSV4RRFFQ69G5FAV is no order', 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV is no order'],
])('%s', (text, told) => {
  expect(masked(text)).toBe(told)
})

it('is done all through an error as it is told, which ends somewhere', () => {
  const told = maskedAll({ message: 'to ada@buyers.example', rejected: ['ada@buyers.example'], code: 7, at: null })
  expect(told).toEqual({ message: 'to [address]', rejected: ['[address]'], code: 7, at: null })
  const endless: Record<string, unknown> = {}
  endless.self = endless
  expect(JSON.stringify(maskedAll(endless)).length).toBeLessThan(200)
  expect(masked('x'.repeat(100_000)).length).toBeLessThan(10_000)
})
