import type { Scope } from '@micromart/auth'
import type { PostalAddress } from '@micromart/postal-address'
import type { DbOf, StatesOf, TraceColumns, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { PublicKey } from './keys/new-signing-key.ts'
import { type OneTimePurpose, oneTimeTokenMs } from './tokens/token-lifetime.ts'
import type { Role } from './user.ts'

export interface Tables {
  /** Accounts that are gone, of which the last mail has not gone out yet. */
  farewells: {
    user_id: string
    name: string
    email: string
    language: string | null
    forget_at: Date
  }
  users: {
    id: string
    name: string
    /** As the person writes it. */
    email: string
    /** As accounts are told apart by: see `emailKey`. Unique. */
    email_key: string
    email_verified: boolean
    role: Role
    /** What they read, as a tag of BCP 47; null where nobody has said. */
    language: string | null
    /** Null for who signs in by an issuer's tokens alone. */
    password_hash: string | null
    /** Grows by one with every event. */
    version: number
    created_at: Date
  }
  addresses: {
    id: string
    user_id: string
    label: string | null
    is_default: boolean
    address: JSONColumnType<PostalAddress, string, string>
    created_at: Date
  }
  sessions: {
    id: string
    user_id: string
    user_agent: string | null
    created_at: Date
    last_seen_at: Date
    /** When its last refresh token expires. */
    expires_at: Date
    ended_at: Date | null
    /** What the tokens are told apart by that an issuer gives out in one session of its own; null for one that was begun here. */
    trade_key: string | null
    /** When the newest of them was issued. */
    token_issued_at: Date | null
  }
  /** Who signs in by an issuer's tokens. */
  identities: {
    issuer: string
    subject: string
    /** Of both: see `keyOf`. */
    key: string
    user_id: string
    /** When the newest token that was shown was issued. */
    newest_at: Date
  }
  /** What issuers' tokens of which nothing begins any more are told apart by, until all of them have expired. */
  ended_tokens: {
    key: string
    issued_before: Date
    forget_at: Date
  }
  refresh_tokens: {
    /** SHA-256 of the token, which itself is kept by its owner alone. */
    hash: string
    session_id: string
    expires_at: Date
    used_at: Date | null
  }
  one_time_tokens: {
    hash: string
    user_id: string
    purpose: OneTimePurpose
    /** The address that the account had: a token for an old address verifies nothing, and an undo gives it back. */
    email: string
    /** What that is told apart by. */
    email_key: string | null
    /** Where it is about another address: that one. */
    new_email: string | null
    /** What the token follows from; null for one that an older version made. */
    request_id: string | null
    expires_at: Date
    used_at: Date | null
  }
  api_keys: {
    id: string
    /** Whoever made it. */
    user_id: string
    name: string
    scopes: Scope[]
    /** SHA-256 of the key, which itself is kept by its maker alone. */
    hash: Buffer
    created_at: Date
    expires_at: Date
    last_used_at: Date | null
    revoked_at: Date | null
  }
  signing_keys: {
    kid: string
    public_jwk: JSONColumnType<PublicKey, string, string>
    /** The private JWK, encrypted with the service's key secret. */
    sealed_private_jwk: string
    /** Signs from then on, unless a newer key does. */
    active_from: Date
    /** Stays in the JWKS until then; null while it may still sign. */
    published_until: Date | null
    /** Somebody wants the next key now; means something on the newest one only. */
    rotation_asked_at: Date | null
  }
  /** What was tried under a key, such as signing in to an account, until it is forgotten. */
  attempts: {
    key: string
    points: number
    /** When they are forgotten, in ms since 1970. */
    expire: bigint
    /** When the next may be made; null for at once. */
    free_at: Date | null
  }
  /** Password resets that were asked for, with or without an account, until a worker has looked. */
  password_reset_requests: TraceColumns & {
    id: Generated<bigint>
    email: string
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  users: {
    role: { CUSTOMER: true, STAFF: true, ADMIN: true },
  },
  one_time_tokens: {
    purpose: oneTimeTokenMs,
  },
}
