import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Order } from './order.ts'
import { Payment, PaymentAttempt, PaymentDispute, PaymentMethod } from './payment.ts'
import { PersonalData, StaffRemark } from './personal-data.ts'
import { Query } from './query.ts'
import { User } from './user.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  Order,
  Payment,
  PaymentAttempt,
  PaymentDispute,
  PaymentMethod,
  User,
  PersonalData,
  StaffRemark,
}
