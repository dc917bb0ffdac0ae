import type { MessageOn } from '@micromart/events'
import type { Transaction } from 'kysely'
import { expect, expectTypeOf, test } from 'vitest'
import { type Consumer, consumer } from './consumer.ts'

interface Tables {
  names: { user_id: string; name: string }
}

test('a handler is given the messages of its topics and the transaction of its tables, in one list with others', () => {
  const consumers: Consumer<Tables>[] = [
    consumer('users.events', {
      gaps: 'accept',
      async handle(message, trx) {
        expectTypeOf(message).toEqualTypeOf<MessageOn<'users.events'>>()
        expectTypeOf(trx).toEqualTypeOf<Transaction<Tables>>()
      },
      committed: (message) => expectTypeOf(message).toEqualTypeOf<MessageOn<'users.events'>>(),
    }),
    consumer(['orders.events', 'orders.replies'], {
      name: 'both',
      async handle(message) {
        expectTypeOf(message).toEqualTypeOf<MessageOn<'orders.events' | 'orders.replies'>>()
      },
    }),
  ]
  expect(consumers).toMatchObject([
    { topics: ['users.events'], gaps: 'accept' },
    { topics: ['orders.events', 'orders.replies'], name: 'both' },
  ])
})

test('a handler of other messages, or of other tables, is none', () => {
  const ofOrders = async (_message: MessageOn<'orders.events'>) => {}
  // @ts-expect-error: users' events are no orders' events.
  const misheard: Consumer<Tables> = consumer('users.events', { handle: (message) => ofOrders(message) })
  const ofStock = async (_trx: Transaction<{ stock: { variant_id: string } }>) => {}
  // @ts-expect-error: the tables of another service.
  const misplaced: Consumer<Tables> = consumer('users.events', { handle: (_message, trx) => ofStock(trx) })
  expect([misheard, misplaced].map(({ topics }) => topics)).toEqual([['users.events'], ['users.events']])
})
