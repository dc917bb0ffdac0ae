import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Order, OrderEvent, OrderNote, Shipment } from './order.ts'
import { OrderLine } from './order-line.ts'
import { OrderConnection, User } from './order-list.ts'
import { PersonalData, StaffRemark } from './personal-data.ts'
import { Query } from './query.ts'
import { Subscription } from './subscription.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  Subscription,
  User,
  Order,
  OrderConnection,
  OrderEvent,
  OrderNote,
  OrderLine,
  Shipment,
  PersonalData,
  StaffRemark,
}
