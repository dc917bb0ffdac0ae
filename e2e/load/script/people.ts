import exec from 'k6/execution'
import { AddCardDocument, SignUpDocument, type SignUpMutation } from '../generated.ts'
import { ask, unless } from './ask.ts'
import { told } from './settings.ts'

/** Somebody with an account and a card, who has ordered nothing yet. */
export interface Customer {
  token: string
  paymentMethodId: string
  /** When the token was given, in ms since 1970. */
  since: number
}

const PASSWORD = 'Tr4vel-lantern-blue-owl'
/** Access tokens live 15 minutes: one that is older than this, in ms, is not begun with. */
export const FRESH_MS = 10 * 60_000
/** Signing up costs the shop 60 ms of a core for the password: those beyond so many do it while the load is on. */
const MOST_AHEAD = 400

/**
 * Customers who sign up before the load begins, in a script's `setup`.
 * @param wanted how many there are to be orders.
 */
export function signUpAhead(wanted: number): Customer[] {
  const customers: Customer[] = []
  for (let nth = 0; nth < Math.min(wanted, MOST_AHEAD); nth++) {
    const customer = signUp(`ahead-${nth}`)
    if (customer) customers.push(customer)
  }
  return customers
}

/** A customer whom nobody else has in this run: one who signed up before, while there are any, else a new one. Null where that failed. */
export function nextCustomer(ahead: readonly Customer[]): Customer | null {
  const nth = exec.scenario.iterationInTest
  const ready = ahead[nth]
  if (ready && Date.now() - ready.since < FRESH_MS) return ready
  return signUp(`${exec.scenario.name}-${nth}`)
}

function signUp(name: string): Customer | null {
  const input = { name: 'Ada Quist', email: `${told.run}-${name}@load.example`, password: PASSWORD }
  const refusal = ({ signUp }: SignUpMutation) => unless('SignedIn', signUp)
  const member = ask(SignUpDocument, { input }, { refusal })?.signUp
  if (member?.__typename !== 'SignedIn') return null
  const token = member.tokens.accessToken
  const added = ask(
    AddCardDocument,
    { token: 'pm_card_visa' },
    { token, refusal: ({ addPaymentMethod }) => unless('PaymentMethodAdded', addPaymentMethod) },
  )?.addPaymentMethod
  if (added?.__typename !== 'PaymentMethodAdded') return null
  return { token, paymentMethodId: added.method.id, since: Date.now() }
}
