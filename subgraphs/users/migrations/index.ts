import type { Migration } from 'kysely'
import * as users from './0001_users.ts'

export const migrations: Record<string, Migration> = { '0001_users': users }
