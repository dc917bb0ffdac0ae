export { fingerprintOf } from './fingerprint.ts'
export {
  claimKey,
  forgetKeys,
  forgetKeysOf,
  type KeyedWish,
  type KnownKey,
  recallKey,
  rememberAnswer,
  withdrawAnswer,
  withdrawKey,
} from './idempotency.ts'
export { idempotencyMigrations } from './migrations/index.ts'
