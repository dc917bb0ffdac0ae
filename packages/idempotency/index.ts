export { fingerprintOf } from './fingerprint.ts'
export {
  claimKey,
  forgetKeys,
  type KeyedWish,
  recallKey,
  rememberAnswer,
  withdrawAnswer,
  withdrawKey,
} from './idempotency.ts'
export { idempotencyMigrations } from './migrations/index.ts'
