import { accessTokenMs } from '../tokens/token-lifetime.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/**
 * A key that is due by age is published this long before it signs: longer than verifiers keep a key set, so that they have it by then.
 * One that was asked for signs at once, and they fetch it at the first token they do not know.
 */
const leadMs = 10 * minuteMs
/** What instances' clocks may differ by. */
const clockSkewMs = minuteMs
/** What clocks and caches may be late. */
const lateMs = 5 * minuteMs
/** How long a key stays published once the next one signs: its last token's life, and what is late. */
const overlapMs = accessTokenMs + lateMs
/** How long after it was read a key may sign though nobody knows whether the next does: its tokens end before it is published no longer. */
export const mayStillSignMs = lateMs - clockSkewMs

export interface NewestKey {
  activeFrom: Date
  /** When somebody wanted the next one now. */
  askedAt: Date | null
}

const after = (time: Date, ms: number) => new Date(time.getTime() + ms)

/** When another is to sign in place of a key. */
export const dueAt = ({ activeFrom }: NewestKey, rotationDays: number): Date => after(activeFrom, rotationDays * dayMs)

/** From when the key signs that follows a newest one by its age; null while that is not old enough. */
export function dueFrom(newest: NewestKey, rotationDays: number, now: Date): Date | null {
  const isOld = after(dueAt(newest, rotationDays), -leadMs) <= now
  return isOld ? after(now, leadMs) : null
}

/** From when a key signs that is wanted now: at once, and after the newest, which another clock may have made. */
export const wantedFrom = ({ activeFrom }: NewestKey, now: Date): Date =>
  new Date(Math.max(now.getTime(), activeFrom.getTime() + 1))

/** A key that signs later than that has signed nothing yet, by nobody's clock. */
export const unusedAfter = (now: Date): Date => after(now, clockSkewMs)

/** Until when a key is published whose successor signs from then on. */
export const publishedUntil = (successorFrom: Date): Date => after(successorFrom, overlapMs)

/** A key that was last published before that can be forgotten. */
export const forgottenBefore = (now: Date): Date => after(now, -dayMs)
