import { type ImportReport, inEnglish, type Understood } from '@micromart/catalog-import'

/** A report in the command's words: what it says and what `--json` writes. */
export interface EnglishReport
  extends Omit<ImportReport, 'understood' | 'changed' | 'refused' | 'notes' | 'stopped' | 'next'> {
  understood: EnglishUnderstood | null
  changed: { slug: string; name: string; changes: string[] }[]
  refused: { line: number; reason: string }[]
  notes: { line: number; note: string }[]
  stopped: string | null
}

export type EnglishUnderstood = Omit<Understood, 'platform' | 'remarks'> & { platform: string; remarks: string[] }

/** A command's import is one step, so that there is nothing to go on from. */
export function englishReport({
  next: _,
  understood,
  changed,
  refused,
  notes,
  stopped,
  ...counts
}: ImportReport): EnglishReport {
  return {
    understood: understood && {
      ...understood,
      platform: understood.platform ?? 'no known platform',
      remarks: understood.remarks.map(inEnglish),
    },
    rows: counts.rows,
    imported: counts.imported,
    withheld: counts.withheld,
    alreadyThere: counts.alreadyThere,
    variants: counts.variants,
    changed: changed.map(({ changes, ...product }) => ({ ...product, changes: changes.map(inEnglish) })),
    refused: refused.map(({ line, reason }) => ({ line, reason: inEnglish(reason) })),
    notes: notes.map(({ line, note }) => ({ line, note: inEnglish(note) })),
    seconds: counts.seconds,
    stopped: stopped && inEnglish(stopped),
  }
}
