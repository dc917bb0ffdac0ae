import { apiKeyToken } from './api-key-token.ts'
import type { GrantOf } from './grant.ts'
import { issuerToken } from './issuer-token.ts'

/** What each type of token that is not the shop's own stands for, by its name in RFC 8693's way. */
export const subjectTokens: ReadonlyMap<string, GrantOf> = new Map([
  ['urn:ietf:params:oauth:token-type:jwt', issuerToken],
  ['urn:micromart:token-type:api-key', apiKeyToken],
])
