import { z } from 'zod'

const most = 2n ** 63n

/**
 * What a list of hits was when its first page was read, as its cursors carry it: the transactions that it saw, as pg_current_snapshot()
 * has them. What a later transaction has moved is left out of the pages after: so nothing is shown twice, and nothing is missed that
 * stayed where it was.
 */
export const listing = z
  .string()
  .max(4_000)
  .regex(/^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/)
  .refine(isSnapshot)

/** Whether PostgreSQL takes it for one: rising, and within its bounds. */
function isSnapshot(text: string): boolean {
  const [from = '', to = '', between = ''] = text.split(':')
  const [first, last] = [BigInt(from), BigInt(to)]
  const open = between === '' ? [] : between.split(',').map(BigInt)
  return (
    first > 0n &&
    first <= last &&
    last < most &&
    open.every((id, nth) => id >= first && id < last && (nth === 0 || id > (open[nth - 1] ?? 0n)))
  )
}
