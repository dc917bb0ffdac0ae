import { expect, test } from 'vitest'
import { shopFault } from './shop-fault.ts'
import { ShopRefused, ShopTimedOut, ShopUnavailable } from './shop-port.ts'

test.each([
  [504, 'SUBGRAPH_TIMEOUT', ShopTimedOut],
  [400, 'OPERATION_NOT_PLANNABLE', ShopTimedOut],
  [503, 'OVERLOADED', ShopUnavailable],
  [200, 'SUBGRAPH_UNAVAILABLE', ShopUnavailable],
  [400, 'BAD_USER_INPUT', ShopRefused],
  [403, 'FORBIDDEN', ShopRefused],
] as const)('a shop that answers %s, %s is one that is to be asked again or not', (status, code, kind) => {
  expect(shopFault(status, [code], 'said').constructor).toBe(kind)
})
