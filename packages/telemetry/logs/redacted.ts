import { masked } from './masked.ts'
import { toldError } from './told-error.ts'

/** Where secrets, and whom they are of, would stand if somebody logged a whole request or settings object by mistake: ends of names. */
const secret =
  /(?:authorization|cookie|password|passwd|pwd|passphrase|token|credentials?|apikey|secret|privatekey|signature|jwt|email)$/

/** Names that were looked at before: they are few, and each line has some of them. */
const known = new Map<string, boolean>()
const mostKnown = 1_000

/** However it is written: `refreshToken`, `refresh_token` and `X-Refresh-Token` are one name. */
function isSecret(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const is = secret.test(name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  if (known.size < mostKnown) known.set(name, is)
  return is
}

/** Of a text, in characters: longer ones are cut. */
const longest = 8_000

/**
 * Fields of a log line without secrets, by their names, and of errors what says what is wrong: the same object where it holds neither, nothing
 * too long and nothing that JSON has no form for. Never throws.
 *
 * @param depth how many objects within each other are told; what lies deeper is `[…]`
 */
export function redacted<T extends object>(fields: T, depth = 4): T {
  let shown: Record<string, unknown> | undefined
  for (const name in fields) {
    const value: unknown = readFrom(fields, name)
    const told = toldOf(name, value, depth)
    if (told === value) continue
    shown ??= (Array.isArray(fields) ? [...fields] : shallow(fields)) as Record<string, unknown>
    shown[name] = told
  }
  return (shown as T | undefined) ?? fields
}

const unreadable = Symbol('unreadable')

/** Somebody's getter may throw, and telling of something must not make it fail. */
function readFrom<T extends object>(fields: T, name: Extract<keyof T, string>): unknown {
  try {
    return fields[name]
  } catch {
    return unreadable
  }
}

/** With what it inherits, too, which the loop above sees. */
function shallow(fields: object): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const name in fields) copy[name] = readFrom(fields, name as never)
  return copy
}

/** An address may have a password in it, or a token behind it. */
function toldText(text: string): string {
  if (text.includes('://')) return masked(text)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function toldOf(name: string, value: unknown, depth: number): unknown {
  if (value === unreadable) return '[unreadable]'
  if (typeof value === 'string' && !isSecret(name)) return toldText(value)
  if (isSecret(name) && value !== null && value !== undefined && typeof value !== 'boolean') return '[redacted]'
  if (name === 'err' || value instanceof Error) return toldError(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (depth <= 1) return '[…]'
  if (value instanceof Map) return redacted(Object.fromEntries(value), depth - 1)
  if (value instanceof Set) return redacted([...value], depth - 1)
  return redacted(value, depth - 1)
}
