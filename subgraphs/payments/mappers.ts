import type { WireMoney } from '@micromart/money'
import type { PaymentWithAttempts } from './actions/attempt.ts'
import type { RefundRemark } from './actions/remark-store.ts'
import type { Dispute } from './books/dispute.ts'
import type { PaymentMethod as MethodOnFile } from './cards/payment-method.ts'

// What resolvers hand to the resolvers below them, by the schema's names.

export type Payment = PaymentWithAttempts
export type PaymentMethod = MethodOnFile
export type PaymentDispute = Dispute
export type User = { id: string }
export type PersonalData = { userId: string }
export type StaffRemark = RefundRemark
/** The rest comes with the reference when a field requires it. */
export type Order = { id: string; customerId?: string; openedByToken?: boolean; total?: WireMoney }
