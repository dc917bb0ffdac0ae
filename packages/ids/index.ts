import { uuidv7 } from 'uuidv7'

/** What an id names. The prefix makes an id recognisable in a log line and unusable for the wrong kind of thing. */
export const idPrefixes = [
  'adr',
  'cat',
  'cmd',
  'cpn',
  'crt',
  'evt',
  'gst',
  'imp',
  'key',
  'lin',
  'nte',
  'ntf',
  'ord',
  'pay',
  'pme',
  'prd',
  'req',
  'res',
  'ses',
  'shm',
  'shr',
  'tok',
  'txr',
  'usr',
  'var',
  'whd',
  'whk',
] as const

export type IdPrefix = (typeof idPrefixes)[number]

export type IdSource = (prefix: IdPrefix) => string

/** A new opaque id such as `ord_0199c2d0a1b27c3f8e4d5a6b7c8d9e0f`: prefixed, and sortable by time of creation (UUIDv7). */
export const newId: IdSource = (prefix) => `${prefix}_${uuidv7().replaceAll('-', '')}`

/** True when `id` has the form of an id of that kind. Anything else is simply an id of nothing. */
export function isId(prefix: IdPrefix, id: string): boolean {
  return id.length === prefix.length + 33 && id.startsWith(`${prefix}_`) && /^[0-9a-f]{32}$/.test(id.slice(-32))
}
