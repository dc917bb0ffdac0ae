/**
 * The log's topics. `.events` say what has happened, `.commands` ask one service to do something, `.replies` answer
 * whoever asked. A topic belongs to the service it is named for: events are written by it, commands and replies to it.
 */
export const topics = [
  'users.events',
  'products.events',
  'inventory.events',
  'inventory.commands',
  'orders.events',
  'orders.replies',
  'payments.events',
  'payments.commands',
] as const

export type Topic = (typeof topics)[number]
