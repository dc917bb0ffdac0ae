// What the invariants read of payments: its tables, and their words.
export type { PaymentStatus } from './payment.ts'
export type { Tables as PaymentsTables } from './tables.ts'
