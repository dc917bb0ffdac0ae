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
  // With what no address may have before its @, and what ends the name of a server.
  ['postgres://orders:pa$$word@db.internal/orders is away', 'postgres://orders:[redacted]@db.internal/orders is away'],
  ['cannot read "amqp://u:a/b@c@broker.internal:5671"', 'cannot read "amqp://u:[redacted]@broker.internal:5671"'],
  ['redis://:12345@cache.internal:6379 hangs', 'redis://:[redacted]@cache.internal:6379 hangs'],
  ['POST https://0a1b2c3d@errors.example/7 is 500', 'POST https://[redacted]@errors.example/7 is 500'],
  ['http://127.0.0.1:4003/charges?at=a@b.example', 'http://127.0.0.1:4003/charges?at=[address]'],
  ['GET /x?a=1&access_token=abc;X-Amz-Signature=def', 'GET /x?a=1&access_token=[redacted]'],
  ['GET /x?X-Amz-Signature=def&apiKey=g&page=2', 'GET /x?X-Amz-Signature=[redacted]&apiKey=[redacted]&page=2'],
  [`who has mmk_${'0'.repeat(32)}_${'1'.repeat(49)}?`, 'who has mmk_[redacted]?'],
  ['confirm pi_3MtwBw_secret_YrKJUKribc with it', 'confirm pi_3MtwBw_secret_[redacted] with it'],
  ['Key (user_id, token_hash)=(usr_1, ab(c) already exists.', 'Key (user_id, token_hash)=([…]) already exists.'],
  ['Key (order_id, version)=(ord_1, 3) already exists.', 'Key (order_id, version)=(ord_1, 3) already exists.'],
  ['invalid input syntax for type uuid: "hun"ter2"', 'invalid input syntax for type uuid: "[…]"'],
  [`Unexpected token 'h', "hunter2" is not valid JSON`, "Unexpected token 'h', […] is not valid JSON"],
  [`Unexpected token h, ..."sword":hunter2"... is not valid JSON`, 'Unexpected token h, […] is not valid JSON'],
  ['no card 4242 4242 4242 4242, nor 378282246310005', 'no card [card], nor [card]'],
  ['at 4242424242424241, offset 1764480000000', 'at 4242424242424241, offset 1764480000000'],
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
