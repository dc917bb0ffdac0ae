import { message, type SaidOn, type TypeOn } from '@micromart/events'
import { emailKey } from '@micromart/input'
import { enqueue } from '@micromart/messaging'
import { anyOf, violates } from '@micromart/service'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import type { Db, Trx } from './tables.ts'
import { told, type User } from './user.ts'

type Topic = 'users.events'
/** Events that say more than how an account is then. */
type Announced = Extract<
  TypeOn<Topic>,
  `${string}_requested` | `${string}_offered` | 'user.sessions_ended' | 'user.erased' | `user.api_key_${string}`
>

/** What of an account can change; what is left out stays as it is. */
type UserChange = Partial<
  Pick<User, 'name' | 'email' | 'emailVerified' | 'role' | 'language'> & { passwordHash: string | null }
>

/** An account as the rest of users knows it. */
export const userColumns = [
  'users.id',
  'users.name',
  'users.email',
  'users.email_verified as emailVerified',
  'users.role',
  'users.language',
  'users.created_at as createdAt',
  'users.version',
] as const

/** Accounts by id; one that does not exist is left out. */
export function usersById(db: Db, ids: readonly string[]): Promise<User[]> {
  return db.selectFrom('users').select(userColumns).where('id', '=', anyOf(ids)).execute()
}

/** An account, and what its password was hashed to; null where it has none. */
export interface Credentials {
  user: User
  passwordHash: string | null
}

/** An account by its address however that is spelled, or null. */
export async function credentialsOf(db: Db, email: string): Promise<Credentials | null> {
  const found = credentials(db).where('email_key', '=', emailKey(email))
  return withHash(await found.executeTakeFirst())
}

export async function credentialsById(db: Db, id: string): Promise<Credentials | null> {
  return withHash(await credentials(db).where('id', '=', id).executeTakeFirst())
}

/** The credentials of an account that nobody can change until the transaction ends, or null. */
export async function holdCredentials(trx: Trx, id: string): Promise<Credentials | null> {
  return withHash(await credentials(trx).where('id', '=', id).forUpdate().executeTakeFirst())
}

const credentials = (db: Db) => db.selectFrom('users').select([...userColumns, 'password_hash as passwordHash'])

const withHash = (row: (User & { passwordHash: string | null }) | undefined): Credentials | null => {
  if (!row) return null
  const { passwordHash, ...user } = row
  return { user, passwordHash }
}

/** An account that nobody else can change until the transaction ends, or null. */
export const holdUser = async (trx: Trx, id: string): Promise<User | null> => (await holdUsers(trx, [id]))[0] ?? null

/** Accounts that nobody else can change until the transaction ends, held in one order. */
export function holdUsers(trx: Trx, ids: readonly string[]): Promise<User[]> {
  return trx.selectFrom('users').select(userColumns).where('id', '=', anyOf(ids)).orderBy('id').forUpdate().execute()
}

/** Whether an address is another account's, or could be had back by one: see `undoEmailChange`. */
export async function isAddressTaken(
  db: Db,
  email: string,
  { except, now }: { except?: string; now: Date },
): Promise<boolean> {
  const taken = await db
    .selectFrom('users')
    .select('id')
    .where('email_key', '=', emailKey(email))
    .unionAll(
      db
        .selectFrom('one_time_tokens')
        .select('user_id as id')
        .where('purpose', '=', 'UNDO_EMAIL_CHANGE')
        .where('email_key', '=', emailKey(email))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now),
    )
    .execute()
  return taken.some(({ id }) => id !== except)
}

// Whatever makes an account what it is, is told in the same breath: each version is one event, and each event one version.

/** Opens an account; null when its address is taken. */
export async function addUser(
  trx: Trx,
  deps: Deps,
  { emailVerified, passwordHash, ...account }: Required<UserChange>,
): Promise<User | null> {
  const added = await trx
    .insertInto('users')
    .values({
      ...account,
      id: deps.newId('usr'),
      email_key: emailKey(account.email),
      email_verified: emailVerified,
      password_hash: passwordHash,
      version: 1,
      created_at: deps.clock(),
    })
    .onConflict((taken) => taken.column('email_key').doNothing())
    .returning(userColumns)
    .executeTakeFirst()
  if (!added) return null
  await tell(trx, deps, added, 'user.registered', told(added))
  return added
}

/** Changes an account; null when there is none. Throws where the address is another's: see `isEmailTaken`. */
export async function changeUser(
  trx: Trx,
  deps: Deps,
  id: string,
  why: Exclude<TypeOn<Topic>, Announced | 'user.registered'>,
  change: UserChange,
): Promise<User | null> {
  const user = await nextVersion(trx, id, change)
  if (user) await tell(trx, deps, user, why, told(user))
  return user
}

/** Tells more about an account, such as that a token is to be mailed. */
export async function announce<Type extends Announced>(
  trx: Trx,
  deps: Deps,
  { id }: Pick<User, 'id'>,
  type: Type,
  more: Omit<SaidOn<Topic, Type>, keyof ReturnType<typeof told>>,
): Promise<void> {
  const user = await nextVersion(trx, id, {})
  if (user) await tell(trx, deps, user, type, { ...told(user), ...more } as SaidOn<Topic, Type>)
}

async function nextVersion(
  trx: Trx,
  id: string,
  { emailVerified, passwordHash, ...change }: UserChange,
): Promise<User | null> {
  const user = await trx
    .updateTable('users')
    .set((eb) => ({
      ...change,
      email_key: change.email === undefined ? undefined : emailKey(change.email),
      email_verified: emailVerified,
      password_hash: passwordHash,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(userColumns)
    .executeTakeFirst()
  return user ?? null
}

async function tell<Type extends TypeOn<Topic>>(
  trx: Trx,
  { clock, newId }: Deps,
  { id, version }: User,
  type: Type,
  data: SaidOn<Topic, Type>,
): Promise<void> {
  const about = { source: 'users', subject: id, aggregateVersion: version, ...currentTraceContext() }
  await enqueue(trx, [message('users.events', type, { id: newId('evt'), time: clock(), ...about, data })])
}

/** Whether a write failed because another account has that address. */
export const isEmailTaken = (error: unknown): boolean => violates(error, 'users_email_key_key')
