import { accessTokenAlgorithm } from '@micromart/auth'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { seal } from './seal.ts'

/** A key pair as the database keeps it: the public part as it is published, the private one sealed under the first of the secrets. */
export async function newSigningKey(secrets: readonly string[]) {
  const [secret = ''] = secrets
  const { publicKey, privateKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true })
  const shown = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(shown)
  return {
    kid,
    public_jwk: JSON.stringify({ ...shown, kid, alg: accessTokenAlgorithm, use: 'sig' }),
    sealed_private_jwk: seal(JSON.stringify(await exportJWK(privateKey)), secret),
  }
}
