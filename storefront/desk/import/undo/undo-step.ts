import {
  reasonIn,
  ShopRefused,
  type Step,
  type Stop,
  step as stepShape,
  stopOf,
  undoImport,
} from '@micromart/catalog-import'
import type { Visit } from '../../../http/visit.ts'
import { deskWordsOf } from '../../words/languages.ts'
import { askPatiently } from '../ask-patiently.ts'
import { refusedWith } from '../in-words.ts'
import { shopFor } from '../shop.ts'
import { CloseImportDocument, ImportStepsDocument, NoteImportUndoneDocument } from './undo-query.ts'
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
      const part = (await ask(ImportStepsDocument, { id, after: soFar.after })).catalogImport?.steps
      if (!part) throw new ShopRefused(deskWordsOf(visit).refused.journal.NotFound)
      const notes = part.edges.map(({ node }) => node.note)
      soFar = { ...(await undone(visit, notes, soFar, untilMs)), after: part.pageInfo.endCursor ?? soFar.after }
      if (!part.pageInfo.hasNextPage) break
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

async function undone(visit: Visit, notes: string[], before: UndoneSoFar, untilMs: number): Promise<UndoneSoFar> {
  const { importReasons: words } = deskWordsOf(visit)
  const steps = notes.reverse().flatMap((note) => stepIn(note) ?? [])
  const { archived, restored, left } = await undoImport(shopFor(visit, untilMs), steps)
  const texts = left.map((one) => reasonIn(words, one))
  return withUndone(before, { done: notes.length, archived, restored, left: texts })
}

/** What somebody else has written down there is passed over: whoever may write there may change the catalog as well. */
function stepIn(note: string): Step | undefined {
  try {
    return stepShape.parse(JSON.parse(note))
  } catch {
    return undefined
  }
}
