import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const keyOf = (secret: string, salt: Buffer) =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'micromart signing keys', 32))

/** Encrypts text under a secret: salt (16), nonce (12), tag (16) and ciphertext, in base64. */
export function seal(text: string, secret: string): string {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, keyOf(secret, salt), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** What was sealed under one of those secrets. Throws when it was none of them or a bit has changed. */
export function unseal(sealed: string, secrets: readonly string[]): string {
  for (const secret of secrets) {
    try {
      return unsealWith(sealed, secret)
    } catch {
      // Sealed under another one, most likely.
    }
  }
  throw new Error(
    'a signing key cannot be opened: MICROMART_KEY_SECRET is not the secret it was sealed under. ' +
      'Add the former one as a second line',
  )
}

function unsealWith(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, keyOf(secret, bytes.subarray(0, 16)), bytes.subarray(16, 28))
  decipher.setAuthTag(bytes.subarray(28, 44))
  return Buffer.concat([decipher.update(bytes.subarray(44)), decipher.final()]).toString('utf8')
}
