export { type Caller, type Credentials, callerOf, credentialHeader } from './credential.ts'
export { KeysUnavailable, keysFrom } from './key-set.ts'
export { isStaff, type Principal } from './principal.ts'
export {
  accessTokenAlgorithm,
  accessTokenType,
  createTokenVerifier,
  InvalidToken,
  type TokenIssuer,
  type TokenVerifier,
} from './token.ts'
