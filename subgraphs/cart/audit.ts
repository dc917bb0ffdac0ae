// What the invariants read of the cart: its tables.
export type { Tables as CartTables } from './tables.ts'
