import type { SavedAddress as AddressRow, Session as SessionRow, User as UserRow } from './user.ts'

export type User = UserRow
export type Session = SessionRow
export type SavedAddress = AddressRow
