import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

// What an integration shows is `mmk_`, the id of the key less its kind, 256 random bits, and a checksum of all that stands
// before it: whoever scans repositories and logs for secrets knows one from what only looks like it, and so do we, before
// anything is looked up.
const shape = /^(mmk_([0-9a-f]{32})_[0-9A-Za-z]{43})([0-9A-Za-z]{6})$/

/** A new text for the key of that id; the answer is the only copy. */
export function newKeyText(id: string): string {
  const text = `mmk_${id.slice('key_'.length)}_${base62(randomBytes(32), 43)}`
  return text + checksumOf(text)
}

/** The id of the key that a text says it is of; null for one that cannot be a key's, by itself. */
export function idInKeyText(text: string): string | null {
  const [, body = '', id = '', checksum = ''] = shape.exec(text) ?? []
  return checksum !== '' && checksum === checksumOf(body) ? `key_${id}` : null
}

/** What is stored of a key. SHA-256 and no slow hash: among 256 random bits there is nothing to guess from. */
export const hashOfKeyText = (text: string): Buffer => createHash('sha256').update(text).digest()

/** CRC-32 in base 62. */
function checksumOf(text: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text))
  return base62(bytes, 6)
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function base62(bytes: Buffer, length: number): string {
  let left = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (; text.length < length; left /= 62n) text = digits.charAt(Number(left % 62n)) + text
  return text
}
