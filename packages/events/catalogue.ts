import type { z } from 'zod'
import { inventoryCommands, inventoryEvents, inventoryReplies } from './inventory.ts'
import { ordersEvents } from './orders.ts'
import { paymentsCommands, paymentsEvents, paymentsReplies } from './payments.ts'
import { productsEvents } from './products.ts'
import { searchEvents } from './search.ts'
import type { Topic } from './topics.ts'
import { usersEvents } from './users.ts'

/** Every message there is, under the topic it travels on: the one place where producers and consumers agree. */
export const catalogue = {
  'users.events': usersEvents,
  'products.events': productsEvents,
  'inventory.events': inventoryEvents,
  'inventory.commands': inventoryCommands,
  'inventory.replies': inventoryReplies,
  'orders.events': ordersEvents,
  'search.events': searchEvents,
  'orders.replies': { ...inventoryReplies, ...paymentsReplies },
  'payments.events': paymentsEvents,
  'payments.commands': paymentsCommands,
  'payments.replies': paymentsReplies,
} as const satisfies Record<Topic, Record<string, z.ZodType>>

type Catalogue = typeof catalogue

export type TypeOn<T extends Topic> = T extends Topic ? keyof Catalogue[T] & string : never

/** Whether this version knows messages of that type on a topic. */
export const isTypeOn = <T extends Topic>(topic: T, type: unknown): type is TypeOn<T> =>
  typeof type === 'string' && Object.hasOwn(catalogue[topic], type)

/** The `data` of a message type, as it is read. */
export type DataOf<T extends Topic, K extends TypeOn<T>> = Catalogue[T][K] extends z.ZodType
  ? z.infer<Catalogue[T][K]>
  : never

/** The same as whoever says it has to give it. */
export type SaidOn<T extends Topic, K extends TypeOn<T>> = Catalogue[T][K] extends z.ZodType
  ? z.input<Catalogue[T][K]>
  : never
