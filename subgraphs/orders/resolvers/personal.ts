import type { Context } from '../deps.ts'
import type { OrderEvent } from '../order.ts'

/** What stands where something personal had to be and was erased. */
export const erased = 'Erased'

type DataOf<T extends OrderEvent['type']> = Extract<OrderEvent, { type: T }>['data']

/** What the newest event of a type says about an order, its personal fields opened; undefined when there is none. */
export async function personalData<T extends OrderEvent['type']>(
  orderId: string,
  type: T,
  { loaders }: Context,
): Promise<DataOf<T> | undefined> {
  const events = await loaders.personal.load(orderId)
  return events.findLast((event) => event.type === type)?.data as DataOf<T> | undefined
}
