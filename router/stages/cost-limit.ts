import { RequestError } from '../errors.ts'

/** Refuses an operation that may cost more than the limit, both in points; throws RequestError. */
export function checkCost(cost: number, limit: number): void {
  if (cost <= limit) return
  throw new RequestError('COST_LIMIT_EXCEEDED', `The operation could cost ${cost} points; the limit is ${limit}.`, {
    extensions: { cost, limit },
  })
}
