import { reasonIn, type Step, type Stop, statesIn, stopOf, undoImport } from '@micromart/catalog-import'
import type { Visit } from '../../../http/visit.ts'
import { deskWordsOf } from '../../words/languages.ts'
import { askPatiently } from '../ask-patiently.ts'
import { refusedWith } from '../in-words.ts'
import { shopFor } from '../shop.ts'
import { notedSteps } from './noted-steps.ts'
import { CloseImportDocument, NoteImportUndoneDocument } from './undo-query.ts'
import { type UndoneSoFar, withUndone } from './undone-so-far.ts'

/** No further part begins after so long, in ms: a page's reader waits for it. */
const stepMs = 3_000
/** After which what was begun is asked no further, in ms. */
const longestStepMs = 40_000

interface UndoStep {
  soFar: UndoneSoFar
  /** Why it ended before its time. */
  stopped: Stop | null
  over: boolean
}

/**
 * Takes back some more of an import, the last of it first, so that what was there before the first is what stays. A part that is taken back twice is
 * as it was after once.
 */
export async function takeUndoStep(visit: Visit, id: string, before: UndoneSoFar): Promise<UndoStep> {
  const begun = performance.now()
  const untilMs = begun + longestStepMs
  const ask = askPatiently(visit, untilMs)
  let soFar = before
  try {
    // Whoever still brings it in has nothing more written down, and so does nothing more.
    if (before.after === null) {
      const { closeCatalogImport: closed } = await ask(CloseImportDocument, { id })
      if (closed?.__typename !== 'CatalogImportChanged') throw refusedWith(visit, closed)
    }
    for (;;) {
      const { steps, notes, after, hasMore } = await notedSteps(visit, ask, id, soFar.after)
      soFar = { ...(await undone(visit, steps, soFar, untilMs)), after, done: soFar.done + notes }
      if (!hasMore) break
      if (performance.now() - begun >= stepMs) return { soFar, stopped: null, over: false }
    }
    const { noteCatalogImportUndone: noted } = await ask(NoteImportUndoneDocument, { id })
    if (noted?.__typename !== 'CatalogImportChanged') throw refusedWith(visit, noted)
    return { soFar, stopped: null, over: true }
  } catch (error) {
    const stopped = stopOf(error)
    if (!stopped) throw error
    return { soFar, stopped, over: false }
  }
}

async function undone(visit: Visit, steps: Step[], before: UndoneSoFar, untilMs: number): Promise<UndoneSoFar> {
  const { importReasons: words } = deskWordsOf(visit)
  const { force, again } = before
  const report = await undoImport(shopFor(visit, untilMs), again ? statesIn(steps) : steps, { force })
  return withUndone(before, { ...report, left: report.left.map((one) => reasonIn(words, one)) })
}
