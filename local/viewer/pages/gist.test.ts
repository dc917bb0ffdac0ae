import { expect, it } from 'vitest'
import { gistOf } from './gist.ts'

it.each([
  [{ 'graphql.operation.name': 'Buy', 'micromart.mutation.placeOrder': 'PriceChanged' }, 'Buy, PriceChanged'],
  [{ 'cloudevents.event_type': 'order.cancelled', 'messaging.system': 'kafka' }, 'order.cancelled'],
  [{ 'micromart.payment.outcome': 'declined', 'micromart.payment.reason': 'lost_card' }, 'declined, lost_card'],
  [{ 'micromart.payment.outcome': 'succeeded' }, ''],
  [{ 'graphql.error.codes': '["SUBGRAPH_UNAVAILABLE","NOT_FOUND"]' }, 'SUBGRAPH_UNAVAILABLE,NOT_FOUND'],
  [{}, ''],
])('of %j a row says: %s', (attributes, said) => {
  expect(gistOf({ attributes })).toBe(said)
})
