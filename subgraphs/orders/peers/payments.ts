import { z } from 'zod'
import { type OnBehalf, type Sibling, SiblingUnavailable } from './sibling.ts'

const methodsQuery = `query Methods($user: [_Any!]!) {
  _entities(representations: $user) { ... on User { paymentMethods { id } } }
}`

const owned = z.object({
  _entities: z.array(z.object({ paymentMethods: z.array(z.object({ id: z.string() })).nullable() }).nullable()),
})

/** The ids of a customer's own payment methods, asked with their own token. Throws SiblingUnavailable. */
export async function askPaymentMethods(payments: Sibling, userId: string, onBehalf: OnBehalf): Promise<string[]> {
  const answer = await payments.ask(methodsQuery, { user: [{ __typename: 'User', id: userId }] }, onBehalf)
  if (answer.errors) throw new SiblingUnavailable('payments', `does not say: ${answer.errors[0]?.message}`)
  const methods = owned.safeParse(answer.data)
  if (!methods.success)
    throw new SiblingUnavailable('payments', 'answered what is no list of cards', { cause: methods.error })
  return methods.data._entities[0]?.paymentMethods?.map(({ id }) => id) ?? []
}
