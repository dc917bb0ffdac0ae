// What tests of others need of users: accounts that are there.
export type { Tables as UsersTables } from '../tables.ts'
export { writePastCustomers } from './past-customers.ts'
