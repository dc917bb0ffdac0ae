import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'

/** What texts are sealed for. */
export interface Purpose {
  /** What is sealed for one name opens for no other, under the same secret either. */
  name: string
  /** A text of this kind, such as `a signing key`. */
  what: string
  /** The setting that has the secrets. */
  setting: string
}

export interface Sealing {
  /** Encrypts text under a secret: salt (16), nonce (12), tag (16) and ciphertext, in base64. */
  seal(text: string, secret: string): string
  /** What was sealed under one of those secrets. Throws when it was none of them or a bit has changed. */
  unseal(sealed: string, secrets: readonly string[]): string
}

/** How texts of one purpose are kept: AES-256-GCM, with a key of its own for each, derived from a secret (HKDF, RFC 5869). */
export function sealing({ name, what, setting }: Purpose): Sealing {
  const keyOf = (secret: string, salt: Buffer) => Buffer.from(hkdfSync('sha256', secret, salt, name, 32))

  function unsealWith(bytes: Buffer, secret: string): string {
    const decipher = createDecipheriv(algorithm, keyOf(secret, bytes.subarray(0, 16)), bytes.subarray(16, 28))
    decipher.setAuthTag(bytes.subarray(28, 44))
    return Buffer.concat([decipher.update(bytes.subarray(44)), decipher.final()]).toString('utf8')
  }

  return {
    seal(text, secret) {
      const salt = randomBytes(16)
      const nonce = randomBytes(12)
      const cipher = createCipheriv(algorithm, keyOf(secret, salt), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    unseal(sealed, secrets) {
      for (const secret of secrets) {
        try {
          return unsealWith(Buffer.from(sealed, 'base64'), secret)
        } catch {
          // Sealed under another one, most likely.
        }
      }
      throw new Error(
        `${what} cannot be opened: ${setting} is not the secret it was sealed under. Add the former one as a second line`,
      )
    },
  }
}
