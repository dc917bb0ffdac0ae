import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'

/**
 * Encrypts text by AES-256-GCM: nonce (12), tag (16) and ciphertext.
 * @param key 32 bytes.
 * @param bound told again to open it, and not part of it: what is sealed for one thing opens for no other.
 */
export function sealWith(key: Buffer, text: string, bound: Buffer = Buffer.alloc(0)): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(bound)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** What {@link sealWith} has sealed. Throws when a bit has changed, or it was sealed under another key or for another thing. */
export function unsealWith(key: Buffer, sealed: Buffer, bound: Buffer = Buffer.alloc(0)): string {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12)).setAAD(bound)
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}
