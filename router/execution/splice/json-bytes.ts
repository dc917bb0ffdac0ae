/**
 * Reads JSON values where they stand in bytes. Each takes where a value begins and returns where it ends, or `odd` for what is not plainly
 * such a value: whoever meets that leaves the whole answer to those that read everything. Behind the bytes stands a 0, which ends all of them.
 */
export const odd = -1

const [quote, backslash, minus, zero, nine, dot] = [0x22, 0x5c, 0x2d, 0x30, 0x39, 0x2e] as const
const [lowerE, upperE, lowerU] = [0x65, 0x45, 0x75] as const
const firstPrintable = 0x20

/** Of an Int's digits: so many are never too large. */
const safeDigits = 9
/** Of any number without an exponent: so many characters are never infinite. */
const finiteLength = 300

const escapes: ReadonlySet<number> = new Set(Buffer.from('"\\/bfnrt'))
const [trueBytes, falseBytes, nullBytes] = ['true', 'false', 'null'].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
]

/** What must stand there as it is. */
export function literal(bytes: Buffer, at: number, text: Buffer): number {
  for (let nth = 0; nth < text.length; nth++) if (bytes[at + nth] !== text[nth]) return odd
  return at + text.length
}

export function string(bytes: Buffer, at: number): number {
  if (bytes[at] !== quote) return odd
  for (let next = at + 1; ; next++) {
    const byte = bytes[next] as number
    if (byte === quote) return next + 1
    if (byte < firstPrintable) return odd
    if (byte === backslash) {
      next = escaped(bytes, next)
      if (next < 0) return odd
    }
  }
}

/** Where the last byte of an escape stands. */
function escaped(bytes: Buffer, at: number): number {
  const byte = bytes[at + 1] as number
  if (escapes.has(byte)) return at + 1
  if (byte !== lowerU) return odd
  for (let nth = 2; nth < 6; nth++) if (!isHex(bytes[at + nth] as number)) return odd
  return at + 5
}

const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

/** Of 32 bits. */
export function int(bytes: Buffer, at: number): number {
  const end = digits(bytes, bytes[at] === minus ? at + 1 : at)
  if (end - at <= safeDigits && bytes[at] !== minus) return end
  if (end < 0) return odd
  const value = Number(bytes.toString('latin1', at, end))
  return (value | 0) === value && !Object.is(value, -0) ? end : odd
}

export function float(bytes: Buffer, at: number): number {
  const end = number(bytes, at)
  if (end < 0) return odd
  if (bytes[at] !== minus && end - at < finiteLength && !hasExponent(bytes, at, end)) return end
  const value = Number(bytes.toString('latin1', at, end))
  return Number.isFinite(value) && !Object.is(value, -0) ? end : odd
}

function hasExponent(bytes: Buffer, at: number, end: number): boolean {
  for (let next = at; next < end; next++) if (bytes[next] === lowerE || bytes[next] === upperE) return true
  return false
}

/** By JSON's grammar. */
function number(bytes: Buffer, at: number): number {
  let end = digits(bytes, bytes[at] === minus ? at + 1 : at)
  if (end > 0 && bytes[end] === dot) end = someDigits(bytes, end + 1)
  if (end < 0 || (bytes[end] !== lowerE && bytes[end] !== upperE)) return end
  const sign = bytes[end + 1]
  return someDigits(bytes, sign === minus || sign === 0x2b ? end + 2 : end + 1)
}

/** Without zeros before them. */
function digits(bytes: Buffer, at: number): number {
  return bytes[at] === zero ? at + 1 : someDigits(bytes, at)
}

function someDigits(bytes: Buffer, at: number): number {
  let end = at
  while (isDigit(bytes[end] as number)) end++
  return end === at ? odd : end
}

export function boolean(bytes: Buffer, at: number): number {
  return literal(bytes, at, bytes[at] === trueBytes[0] ? trueBytes : falseBytes)
}

export const beginsNull = (bytes: Buffer, at: number): boolean => bytes[at] === nullBytes[0]

export const nothing = (bytes: Buffer, at: number): number => literal(bytes, at, nullBytes)

/** Of a custom scalar: what has nothing within, since that may hold one name twice. */
export function scalar(bytes: Buffer, at: number): number {
  const byte = bytes[at] as number
  if (byte === quote) return string(bytes, at)
  return byte === minus || isDigit(byte) ? number(bytes, at) : boolean(bytes, at)
}

/** Blanks and ends of lines. */
export function blanks(bytes: Buffer, at: number): number {
  let end = at
  for (let byte = bytes[end]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; ) byte = bytes[++end]
  return end
}
