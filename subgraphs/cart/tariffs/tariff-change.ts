import { type InvalidInput, invalidInput, isOver } from '@micromart/input'

/** From when on something of the tariffs holds, and who said so. */
export interface TariffChange {
  id: string
  validFrom: Date
  /** The member of staff; null for what the shop began with. */
  changedBy: string | null
  changedAt: Date
  note: string | null
}

/** A change that somebody makes now. It may wait, but not reach back: what was charged was charged by what held then. */
export function changeNow(
  { validFrom, note }: { validFrom: Date | null; note: string | null },
  { id, now, staffId }: { id: string; now: Date; staffId: string },
): TariffChange | InvalidInput {
  if (validFrom !== null && validFrom < now) return invalidInput(isOver, 'validFrom')
  return { id, validFrom: validFrom ?? now, changedBy: staffId, changedAt: now, note }
}
