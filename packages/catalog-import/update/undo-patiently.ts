import { openPace } from '../pace.ts'
import { patiently } from '../patiently.ts'
import type { Left, Stop } from '../reasons/reason.ts'
import type { ShopPort } from '../shop-port.ts'
import { stopOf } from '../stop-of.ts'
import { type UndoneStep, type UndoReport, undoImport } from './undo-import.ts'

interface WholeUndoReport extends UndoReport {
  /** Why it ended before all was undone; null when it did not. */
  stopped: Stop | null
}

const usualPace = () => openPace({ size: 200, width: 1 })

/**
 * Undoes all of an import, by parts, the last first. A shop that is away is waited for; one that stays away ends it, with its report: run again it
 * undoes the rest.
 */
export async function undoPatiently(
  shop: ShopPort,
  steps: readonly UndoneStep[],
  pace = usualPace(),
): Promise<WholeUndoReport> {
  const lastFirst = [...steps].reverse()
  const parts: UndoReport[] = []
  try {
    for (let at = 0, size = 0; at < lastFirst.length; at += size) {
      size = pace.size()
      const part = lastFirst.slice(at, at + size)
      parts.push(...(await patiently(pace, part, async (some) => [await undoImport(shop, [...some].reverse())])))
    }
    return { ...summed(parts), stopped: null }
  } catch (error) {
    const stopped = stopOf(error)
    if (!stopped) throw error
    return { ...summed(parts), stopped }
  }
}

function summed(parts: readonly UndoReport[]): UndoReport {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const left = parts.flatMap((part) => part.left)
  const drafts = sum(left.map((one) => (one.reason === 'drafts-archived' ? one.count : 0)))
  const others = left.filter(({ reason }) => reason !== 'drafts-archived')
  const archived: Left[] = drafts > 0 ? [{ reason: 'drafts-archived', count: drafts }] : []
  return {
    archived: sum(parts.map((part) => part.archived)),
    restored: sum(parts.map((part) => part.restored)),
    left: [...others, ...archived],
  }
}
