import { id } from '@micromart/pagination'
import { z } from 'zod'
import { listing } from './listing.ts'
import { reachText } from './reach.ts'

/** A number as PostgreSQL writes it, which takes none that is too large for it, nor too near to nothing. */
const number = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?(e[+-]\d{1,3})?$/)
  .refine((text) => Number.isFinite(Number(text)) && (Number(text) !== 0 || /^[-0.]+(e|$)/.test(text)))

/** An instant as PostgreSQL writes it, in whatever zone; it knows no year 0, and no zone of 16 hours. */
const instant = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/)
  .refine((text) => isTime(text.slice(0, 10), text.slice(11, 19)))

function isTime(day: string, time: string): boolean {
  const at = new Date(`${day}T${time}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${time}`)
}

const place = [id('prd'), listing] as const
const scored = [z.literal('RELEVANCE'), number, ...place] as const

/** What a cursor of a list of hits holds: see `HitKey`. */
export const hitKey = z.union([
  z.tuple([...scored]),
  z.tuple([...scored, z.string().regex(reachText)]),
  z.tuple([z.literal('NEWEST'), instant, ...place]),
  z.tuple([z.string().regex(/^PRICE_(ASC|DESC)(:[A-Z]{3})?$/), number, ...place]),
])
