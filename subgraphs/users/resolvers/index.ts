import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { ApiKey } from './api-key.ts'
import { Mutation } from './mutation.ts'
import { PersonalData } from './personal-data.ts'
import { Query } from './query.ts'
import { Session, User } from './user.ts'
import { UserConnection } from './user-list.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  ApiKey,
  PersonalData,
  Session,
  User,
  UserConnection,
}
