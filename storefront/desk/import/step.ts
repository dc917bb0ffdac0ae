import { type ImportReport, importCatalog, reasonIn, type Stop, stopOf } from '@micromart/catalog-import'
import type { Visit } from '../../http/visit.ts'
import { deskWordsOf } from '../words/languages.ts'
import { type Choices, readingOf } from './choices.ts'
import { beginImport, journalOf } from './journal.ts'
import { type CatalogFile, opened } from './sent-file.ts'
import { shopFor } from './shop.ts'
import { type SoFar, toldOnce } from './so-far.ts'

/** No batch begins after so long, in ms: a page's reader waits for it. */
const stepMs = 3_000
/** After which what was begun is asked no further, in ms. */
const longestStepMs = 40_000
/** Products under way: few, so that a step ends soon on a busy machine too; each waits most for what it needs to be heard of. */
export const most = { size: 8, width: 6 }

interface Step {
  soFar: SoFar
  /** Why it ended before its time. */
  stopped: Stop | null
  /** The file's product to go on from; null for the end. */
  next: number | null
}

/** Brings in some more of a file's products, and adds up what came of it. What is there already is found there, and not made again. */
export async function takeStep(visit: Visit, file: CatalogFile, choices: Choices, before: SoFar): Promise<Step> {
  const untilMs = performance.now() + longestStepMs
  const begun = await begunAs(visit, file, before, untilMs)
  if ('stopped' in begun) return { soFar: before, stopped: begun.stopped, next: before.from }
  const report = await importCatalog({
    file: await opened(file, choices),
    shop: shopFor(visit, untilMs),
    ...readingOf(choices),
    ...(choices.update && { update: 'change' as const }),
    journal: journalOf(visit, begun.id, untilMs),
    ...{ from: before.from, mostMs: stepMs, most },
  })
  return { soFar: added(visit, { ...before, id: begun.id }, report), stopped: report.stopped, next: report.next }
}

/** The shop's own import, which the first step begins. */
async function begunAs(
  visit: Visit,
  { name }: CatalogFile,
  { id }: SoFar,
  untilMs: number,
): Promise<{ id: string } | { stopped: Stop }> {
  try {
    return { id: id ?? (await beginImport(visit, name, untilMs)) }
  } catch (error) {
    const stopped = stopOf(error)
    if (!stopped) throw error
    return { stopped }
  }
}

function added(visit: Visit, before: SoFar, report: ImportReport): SoFar {
  const { importReasons: words } = deskWordsOf(visit)
  const refusals = toldOnce(
    before.refusals,
    report.refused.map(({ line, reason }) => ({ line, text: reasonIn(words, reason) })),
  )
  const notes = toldOnce(
    before.notes,
    report.notes.map(({ line, note }) => ({ line, text: reasonIn(words, note) })),
  )
  const from = report.next ?? (report.stopped ? before.from : before.of)
  return {
    ...before,
    from,
    of: Math.max(before.of, from),
    made: before.made + report.imported,
    withheld: before.withheld + report.withheld,
    there: before.there + report.alreadyThere,
    changed: before.changed + report.changed.length,
    refused: before.refused + report.refused.length,
    variants: before.variants + report.variants,
    ms: before.ms + Math.round(report.seconds * 1000),
    refusals: refusals.told,
    moreRefusals: before.moreRefusals + refusals.more,
    notes: notes.told,
    moreNotes: before.moreNotes + notes.more,
  }
}
