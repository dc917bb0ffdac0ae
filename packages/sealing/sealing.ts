import { hkdfSync, randomBytes } from 'node:crypto'
import { sealWith, unsealWith } from './seal.ts'

/** What texts are sealed for. */
interface Purpose {
  /** What is sealed for one name opens for no other, under the same secret either. */
  name: string
  /** A text of this kind, such as `a signing key`. */
  what: string
  /** The setting that has the secrets. */
  setting: string
}

interface Sealing {
  /** Encrypts text under a secret: salt (16), nonce (12), tag (16) and ciphertext, in base64. */
  seal(text: string, secret: string): string
  /** What was sealed under one of those secrets. Throws when it was none of them or a bit has changed. */
  unseal(sealed: string, secrets: readonly string[]): string
}

/** How texts of one purpose are kept: sealed with a key of its own for each, derived from a secret (HKDF, RFC 5869). */
export function sealing({ name, what, setting }: Purpose): Sealing {
  const keyOf = (secret: string, salt: Buffer) => Buffer.from(hkdfSync('sha256', secret, salt, name, 32))

  return {
    seal(text, secret) {
      const salt = randomBytes(16)
      return Buffer.concat([salt, sealWith(keyOf(secret, salt), text)]).toString('base64')
    },
    unseal(sealed, secrets) {
      const bytes = Buffer.from(sealed, 'base64')
      for (const secret of secrets) {
        try {
          return unsealWith(keyOf(secret, bytes.subarray(0, 16)), bytes.subarray(16))
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
