import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Journal, type Step, step, withoutLeft } from '@micromart/catalog-import'
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

/** Begins a journal in a shop's data folder: one of its own, also where two imports begin in the same second. */
export async function beginJournal(data: string, file: string, now: Date): Promise<Journal> {
  const second = now
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '')
  await mkdir(folderOf(data), { recursive: true, mode: 0o700 })
  const begin = `${line({ did: 'begin', at: now.toISOString(), file: basename(file) })}\n`
  let id = second
  for (let n = 2; !(await isFirst(pathOf(data, id), begin)); n++) id = `${second}-${String(n).padStart(2, '0')}`
  const path = pathOf(data, id)
  return {
    id,
    async note(steps) {
      if (steps.length > 0) await appendLines(path, steps.map(line))
    },
  }
}

/** Writes a file's beginning; false where there is such a file. */
async function isFirst(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Slugs of products that imports which stand were to put on sale. */
export async function begunBefore(data: string): Promise<ReadonlySet<string>> {
  const all = await Promise.all((await journalsIn(data)).map((id) => stepsOf(data, id)))
  const standing = all.filter((steps) => !steps.some(({ did }) => did === 'undo'))
  return new Set(standing.flat().flatMap((one) => (one.did === 'create' && one.sale ? one.slug : [])))
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
  const ids = (await journalsIn(data)).sort().reverse()
  const all = await Promise.all(ids.map(async (id) => summary(id, await stepsOf(data, id))))
  return all.filter(({ created, changed }) => created + changed > 0)
}

async function journalsIn(data: string): Promise<string[]> {
  const files = await readdir(folderOf(data)).catch(() => [])
  return files.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length))
}

function summary(id: string, steps: readonly JournalLine[]): PastImport {
  const begin = steps.find((one) => one.did === 'begin')
  return {
    id,
    file: begin?.file ?? '',
    at: begin?.at ?? '',
    created: steps.filter(({ did }) => did === 'create').length,
    changed: steps.filter(({ did }) => !['begin', 'create', 'undo'].includes(did)).length,
    undone: steps.some(({ did }) => did === 'undo'),
  }
}

/** All steps of an import, but for what it left to others. A last line that an interruption cut is left out. @throws OperatorError when there is no such import */
export async function stepsOf(data: string, id: string): Promise<JournalLine[]> {
  const text = /^[\dTZ-]+$/.test(id) ? await readFile(pathOf(data, id), 'utf8').catch(() => undefined) : undefined
  if (text === undefined)
    throw new OperatorError(`There is no import ${JSON.stringify(id)}. npm run catalog -- imports lists them.`)
  return withoutLeft(text.split('\n').flatMap((one) => parsed(one) ?? []))
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
