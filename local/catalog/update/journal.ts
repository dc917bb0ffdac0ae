import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Journal, type Step, step } from '@micromart/catalog-import'
import { appendLines } from '@micromart/running-shop/line-file'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { z } from 'zod'

/** A line of a journal: a step of an import, or when it began or was undone. */
const journalLine = z.union([
  step,
  z.object({ did: z.literal('begin'), at: z.string(), file: z.string() }),
  z.object({ did: z.literal('undo'), at: z.string() }),
])
export type JournalLine = z.infer<typeof journalLine>

const folderOf = (data: string) => join(data, 'imports')
const pathOf = (data: string, id: string) => join(folderOf(data), `${id}.jsonl`)
const line = (one: Step | JournalLine) => JSON.stringify(one)

/** Begins a journal in a shop's data folder. */
export async function beginJournal(data: string, file: string, now: Date): Promise<Journal> {
  const id = now
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '')
  await mkdir(folderOf(data), { recursive: true, mode: 0o700 })
  const path = pathOf(data, id)
  await appendLines(path, [line({ did: 'begin', at: now.toISOString(), file: basename(file) })])
  return {
    id,
    async note(steps) {
      if (steps.length > 0) await appendLines(path, steps.map(line))
    },
  }
}

export interface PastImport {
  id: string
  file: string
  at: string
  created: number
  changed: number
  undone: boolean
}

/** The imports into a shop that changed something, the newest first. */
export async function pastImports(data: string): Promise<PastImport[]> {
  const files = await readdir(folderOf(data)).catch(() => [])
  const ids = files.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length))
  const all = await Promise.all(
    ids
      .sort()
      .reverse()
      .map(async (id) => summary(id, await stepsOf(data, id))),
  )
  return all.filter(({ created, changed }) => created + changed > 0)
}

function summary(id: string, steps: readonly JournalLine[]): PastImport {
  const begin = steps.find((one) => one.did === 'begin')
  return {
    id,
    file: begin?.file ?? '',
    at: begin?.at ?? '',
    created: steps.filter(({ did }) => did === 'create').length,
    changed: steps.filter(({ did }) => ['details', 'price', 'stock', 'status', 'new variant'].includes(did)).length,
    undone: steps.some(({ did }) => did === 'undo'),
  }
}

/** All steps of an import. A last line that an interruption cut is left out. @throws OperatorError when there is no such import */
export async function stepsOf(data: string, id: string): Promise<JournalLine[]> {
  const text = /^[\dTZ]+$/.test(id) ? await readFile(pathOf(data, id), 'utf8').catch(() => undefined) : undefined
  if (text === undefined)
    throw new OperatorError(`There is no import ${JSON.stringify(id)}. npm run catalog -- imports lists them.`)
  return text.split('\n').flatMap((one) => parsed(one) ?? [])
}

/** Marks an import as undone. */
export const noteUndone = (data: string, id: string, now: Date): Promise<void> =>
  appendLines(pathOf(data, id), [line({ did: 'undo', at: now.toISOString() })])

function parsed(text: string): JournalLine | undefined {
  try {
    return journalLine.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
