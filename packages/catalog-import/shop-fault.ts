import { ShopRefused, ShopTimedOut, ShopUnavailable } from './shop-port.ts'

/** What the router or a service says of itself, and not of what was asked. */
const transient = new Set(['SUBGRAPH_UNAVAILABLE', 'OVERLOADED', 'SHUTTING_DOWN', 'INTERNAL_SERVER_ERROR'])

/** What an answer with errors means to who fills the shop, by its HTTP status and the codes of its errors. */
export function shopFault(status: number, codes: readonly string[], said: string): Error {
  // A router on a busy machine finds no plan in its time for what it plans else, and plans less of the same.
  if (codes.includes('SUBGRAPH_TIMEOUT') || codes.includes('OPERATION_NOT_PLANNABLE')) return new ShopTimedOut(said)
  if (status >= 500 || codes.some((code) => transient.has(code))) return new ShopUnavailable(said)
  return new ShopRefused(said)
}
