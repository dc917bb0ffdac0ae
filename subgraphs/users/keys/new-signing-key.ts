import { accessTokenAlgorithm } from '@micromart/auth'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { seal } from './seal.ts'

/** The public part of a key, as it is published. */
export type PublicKey = Pick<JWK, 'kty' | 'kid' | 'alg' | 'use' | 'crv' | 'x' | 'y'>

export interface NewSigningKey {
  kid: string
  shown: PublicKey
  /** The private part, sealed. */
  sealed: string
}

/** A key pair, sealed under the first of the secrets. */
export async function newSigningKey([secret = '']: readonly string[]): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return {
    kid,
    shown: { ...jwk, kid, alg: accessTokenAlgorithm, use: 'sig' },
    sealed: seal(JSON.stringify(await exportJWK(privateKey)), secret),
  }
}
