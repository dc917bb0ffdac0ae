import type { WireMoney } from '@micromart/money'
import { type OnBehalf, type Sibling, SiblingUnavailable } from '@micromart/service'
import { z } from 'zod'
import type { Order } from '../order.ts'

const methodsQuery = `query Methods($user: [_Any!]!) {
  _entities(representations: $user) { ... on User { paymentMethods { id } } }
}`

const owned = z.object({
  _entities: z.array(z.object({ paymentMethods: z.array(z.object({ id: z.string() })).nullable() }).nullable()),
})

/** The ids of a customer's payment methods, asked with their own token or one of staff. Throws SiblingUnavailable. */
export async function askPaymentMethods(payments: Sibling, userId: string, onBehalf: OnBehalf): Promise<string[]> {
  const answer = await payments.ask(methodsQuery, { user: [{ __typename: 'User', id: userId }] }, onBehalf)
  if (answer.errors) throw new SiblingUnavailable('payments', `does not say: ${answer.errors[0]?.message}`)
  const methods = owned.safeParse(answer.data)
  if (!methods.success)
    throw new SiblingUnavailable('payments', 'answered what is no list of cards', { cause: methods.error })
  return methods.data._entities[0]?.paymentMethods?.map(({ id }) => id) ?? []
}

const refundableQuery = `query Refundable($order: [_Any!]!) {
  _entities(representations: $order) { ... on Order { refundable { amount currency } } }
}`

const given = z.object({
  _entities: z.array(
    z.object({ refundable: z.object({ amount: z.string(), currency: z.string() }).nullable() }).nullable(),
  ),
})

/** What is left to give back of an order's money. Throws SiblingUnavailable. */
export async function askRefundable(
  payments: Sibling,
  { id, customerId, total }: Pick<Order, 'id' | 'customerId' | 'total'>,
  onBehalf: OnBehalf,
): Promise<WireMoney> {
  const order = [{ __typename: 'Order', id, customerId, total }]
  const answer = await payments.ask(refundableQuery, { order }, onBehalf)
  if (answer.errors) throw new SiblingUnavailable('payments', `does not say: ${answer.errors[0]?.message}`)
  const refundable = given.safeParse(answer.data).data?._entities[0]?.refundable
  if (!refundable) throw new SiblingUnavailable('payments', 'does not say what is left to give back')
  return refundable
}
