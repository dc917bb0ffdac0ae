export { fingerprintOf } from './fingerprint.ts'
export {
  claimKey,
  forgetKeysOf,
  type KeptKey,
  type KeyedWish,
  type KnownKey,
  keptKey,
  keyLifeMs,
  knownBy,
  recallKey,
  rememberAnswer,
  withdrawAnswer,
  withdrawKey,
} from './idempotency.ts'
export { idempotencyMigrations } from './migrations/index.ts'
export { type KeyReused, once, wishUnder } from './once.ts'
