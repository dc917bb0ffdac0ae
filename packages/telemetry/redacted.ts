import { toldError } from './told-error.ts'

/** Where secrets would stand if somebody logged a whole request or settings object by mistake. */
const secret: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'password',
  'newPassword',
  'token',
  'refreshToken',
  'accessToken',
  'guestToken',
  'providerToken',
  'cartToken',
  'x-cart-token',
  'x-order-token',
  'x-micromart-credential',
  'currentPassword',
  'resetToken',
  'orderToken',
  'idToken',
  'apiKey',
  'secret',
  'email',
])

/**
 * Fields of a log line without secrets, by their names, and of errors what says what is wrong: the same object where it holds neither.
 *
 * @param depth how many objects within each other are looked into
 */
export function redacted<T extends object>(fields: T, depth = 3): T {
  let shown: Record<string, unknown> | undefined
  for (const name in fields) {
    const value: unknown = fields[name]
    const told = toldOf(name, value, depth)
    if (told === value) continue
    shown ??= (Array.isArray(fields) ? [...fields] : { ...fields }) as Record<string, unknown>
    shown[name] = told
  }
  return (shown as T | undefined) ?? fields
}

function toldOf(name: string, value: unknown, depth: number): unknown {
  if (secret.has(name)) return '[redacted]'
  if (name === 'err' || value instanceof Error) return toldError(value)
  return depth > 1 && isObject(value) ? redacted(value, depth - 1) : value
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
