import exec from 'k6/execution'
import { buy } from './buy.ts'
import { type Customer, nextCustomer } from './people.ts'

/** One arrival of somebody who buys. @param ahead who has signed up in the script's `setup`. */
export async function order(ahead: Customer[]): Promise<void> {
  const customer = nextCustomer(ahead)
  if (customer) await buy(customer, exec.scenario.iterationInTest)
}
