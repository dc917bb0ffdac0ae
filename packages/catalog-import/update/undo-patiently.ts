import { openPace } from '../pace.ts'
import { patiently } from '../patiently.ts'
import type { Left, Stop } from '../reasons/reason.ts'
import type { ShopPort } from '../shop-port.ts'
import { stopOf } from '../stop-of.ts'
import { type UndoReport, undoImport } from './undo-import.ts'
import { planUndo, type UndoneStep, type UndoOptions, type UndoPlan } from './undo-plan.ts'

/** Why it ended before it was through; null when it did not. */
interface Ended {
  stopped: Stop | null
}

/**
 * Undoes all of an import, by parts, the last first. A shop that is away is waited for; one that stays away ends it, with its report: run again it
 * undoes the rest.
 */
export async function undoPatiently(
  shop: ShopPort,
  steps: readonly UndoneStep[],
  options: UndoOptions = {},
): Promise<UndoReport & Ended> {
  const { parts, stopped } = await lastFirst(steps, (part) => undoImport(shop, part, options))
  return { ...summed(parts), stopped }
}

/** What that would do, and leave. */
export async function planUndoPatiently(
  shop: ShopPort,
  steps: readonly UndoneStep[],
  options: UndoOptions = {},
): Promise<UndoPlan & Ended> {
  const { parts, stopped } = await lastFirst(steps, (part) => planUndo(shop, part, options))
  return { back: parts.flatMap(({ back }) => back), left: parts.flatMap(({ left }) => left), stopped }
}

async function lastFirst<Done>(
  steps: readonly UndoneStep[],
  work: (part: readonly UndoneStep[]) => Promise<Done>,
): Promise<{ parts: Done[] } & Ended> {
  const pace = openPace({ size: 200, width: 1 })
  const reversed = [...steps].reverse()
  const parts: Done[] = []
  try {
    for (let at = 0, size = 0; at < reversed.length; at += size) {
      size = pace.size()
      const part = reversed.slice(at, at + size)
      parts.push(...(await patiently(pace, part, async (some) => [await work([...some].reverse())])))
    }
    return { parts, stopped: null }
  } catch (error) {
    const stopped = stopOf(error)
    if (!stopped) throw error
    return { parts, stopped }
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
