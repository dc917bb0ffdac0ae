import type { PageInfo } from '@micromart/pagination'
import type { SavedAddress as KeptAddress } from './addresses/address-book.ts'
import type { ApiKey as KeptApiKey } from './api-keys/api-key-store.ts'
import type { Session as OpenSession } from './sessions/session-store.ts'
import type { User as Account } from './user.ts'
import type { UserFilter } from './user-list-store.ts'

// What the resolvers of these types get as their parent.

export type User = Account

/** Whose it is; the rest is read only if somebody asks. */
export interface PersonalData {
  userId: string
}

export type Session = OpenSession

export type SavedAddress = KeptAddress

export type ApiKey = KeptApiKey

/** Edges are read with the list; the total is counted only if somebody asks. */
export interface UserConnection {
  edges: { cursor: string; node: Account }[]
  pageInfo: PageInfo
  filter: UserFilter
}
