export { type Caller, type Credentials, callerOf, credentialHeader } from './credential.ts'
export { fetchJson } from './fetch-json.ts'
export { KeysUnavailable, keySet, keysFrom } from './key-set.ts'
export { may, type Principal } from './principal.ts'
export { type Scope, scopes } from './scopes.ts'
export {
  accessTokenAlgorithm,
  accessTokenType,
  createTokenVerifier,
  InvalidToken,
  type TokenIssuer,
  type TokenVerifier,
} from './token.ts'
