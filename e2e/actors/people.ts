import { randomUUID } from 'node:crypto'
import { AddPaymentMethodDocument, type SessionFragment, SignInDocument, SignUpDocument } from '../generated.ts'
import { type Client, clientOf } from './client.ts'
import { outcome } from './outcome.ts'

export const PASSWORD = 'Tr4vel-lantern-blue-owl'
const DEMO_PASSWORD = 'micromart-demo-1'
/** The demo shop's member of staff. */
export const staffAccount = { email: 'staff@micromart.example', password: DEMO_PASSWORD }

export interface Person {
  id: string
  email: string
  tokens: SessionFragment['tokens']
  client: Client
}

export interface Customer extends Person {
  paymentMethodId: string
}

interface Shop {
  url: string
}

/** Somebody who has signed up just now and added a sandbox card. */
export async function newCustomer(shop: Shop, card = 'pm_card_visa'): Promise<Customer> {
  const email = `${randomUUID()}@buyers.example`
  const input = { name: 'Ada Quist', email, password: PASSWORD }
  const { signUp } = await clientOf(shop.url).ask(SignUpDocument, { input })
  const person = personOf(shop, outcome(signUp, 'SignedIn'))
  return { ...person, paymentMethodId: await addCard(person.client, card) }
}

/** The demo shop's staff. A token is good for a quarter of an hour. */
export const staffOf = (shop: Shop): Promise<Client> => demoPerson(shop, staffAccount.email)

export const adminOf = (shop: Shop): Promise<Client> => demoPerson(shop, 'admin@micromart.example')

const demoPerson = async (shop: Shop, email: string): Promise<Client> =>
  (await signedIn(shop, email, DEMO_PASSWORD)).client

/** Somebody who signs in anew. */
export async function signedIn(shop: Shop, email: string, password = PASSWORD): Promise<Person> {
  const { signIn } = await clientOf(shop.url).ask(SignInDocument, { input: { email, password } })
  return personOf(shop, outcome(signIn, 'SignedIn'))
}

export function personOf(shop: Shop, { user, tokens }: SessionFragment): Person {
  return { id: user.id, email: user.email ?? '', tokens, client: clientOf(shop.url, tokens.accessToken) }
}

/** Puts a sandbox card on file, as the caller's default. */
export async function addCard(client: Client, token: string): Promise<string> {
  const { addPaymentMethod } = await client.ask(AddPaymentMethodDocument, { token })
  return outcome(addPaymentMethod, 'PaymentMethodAdded').method.id
}
