import { invalidInput } from '@micromart/input'
import type { WireMoney } from '@micromart/money'
import { type OnBehalf, readAnswer, type Sibling } from '@micromart/service'
import { z } from 'zod'
import type { Order } from '../order.ts'
import type { ProblemOf } from '../problem.ts'

const methodsQuery = `query Methods($user: [_Any!]!) {
  _entities(representations: $user) { ... on User { paymentMethods { id } } }
}`

const owned = z.object({
  _entities: z.array(z.object({ paymentMethods: z.array(z.object({ id: z.string() })).nullable() }).nullable()),
})

/** The ids of a customer's payment methods, asked with their own token or one of staff. Throws SiblingUnavailable. */
export async function askPaymentMethods(payments: Sibling, userId: string, onBehalf: OnBehalf): Promise<string[]> {
  const answer = await payments.ask(methodsQuery, { user: [{ __typename: 'User', id: userId }] }, onBehalf)
  const methods = readAnswer('payments', answer, owned, 'does not say which cards there are')
  return methods._entities[0]?.paymentMethods?.map(({ id }) => id) ?? []
}

const keeping = `mutation KeepGuestCard($customerId: ID!, $cardToken: String!) {
  keepGuestCard(customerId: $customerId, cardToken: $cardToken) {
    ... on PaymentMethodAdded { method { id } }
    ... on CardRefused { refused: message }
    ... on InvalidInput { invalid: message }
  }
}`

const kept = z.object({
  keepGuestCard: z.union([
    z.object({ method: z.object({ id: z.string() }) }),
    z.object({ refused: z.string() }),
    z.object({ invalid: z.string() }),
  ]),
})

/** Has payments keep a guest's card for one order, once however often it is asked. Throws SiblingUnavailable. */
export async function askToKeepGuestCard(
  payments: Sibling,
  card: { customerId: string; cardToken: string },
  onBehalf: OnBehalf,
): Promise<{ paymentMethodId: string } | ProblemOf<'payment method unusable' | 'invalid input'>> {
  const answer = await payments.ask(keeping, card, onBehalf)
  const { keepGuestCard: made } = readAnswer('payments', answer, kept, 'does not keep a card')
  if ('method' in made) return { paymentMethodId: made.method.id }
  if ('invalid' in made) return invalidInput(made.invalid, 'guest', 'cardToken')
  return { problem: 'payment method unusable', message: `The card was refused: ${made.refused}` }
}

const refundableQuery = `query Refundable($order: [_Any!]!) {
  _entities(representations: $order) { ... on Order { refundable { amount currency } } }
}`

const given = z.object({
  _entities: z.tuple([z.object({ refundable: z.object({ amount: z.string(), currency: z.string() }) })]),
})

/** What is left to give back of an order's money. Throws SiblingUnavailable. */
export async function askRefundable(
  payments: Sibling,
  { id, customerId, total }: Pick<Order, 'id' | 'customerId' | 'total'>,
  onBehalf: OnBehalf,
): Promise<WireMoney> {
  const order = [{ __typename: 'Order', id, customerId, total }]
  const answer = await payments.ask(refundableQuery, { order }, onBehalf)
  return readAnswer('payments', answer, given, 'does not say what is left to give back')._entities[0].refundable
}
