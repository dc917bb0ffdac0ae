import type { Migration } from 'kysely'
import * as users from './0001_users.ts'
import * as keyRotation from './0002_key_rotation.ts'

export const migrations: Record<string, Migration> = { '0001_users': users, '0002_key_rotation': keyRotation }
