import type { Accounts } from '../accounts.ts'
import { mutation } from './mutation.ts'
import { query } from './query.ts'
import { savedAddress, session, user } from './user.ts'

export const resolvers = (accounts: Accounts) => ({
  Query: query(accounts.db),
  Mutation: mutation(accounts),
  User: user,
  SavedAddress: savedAddress,
  Session: session,
})
