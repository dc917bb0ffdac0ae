import { isDeepStrictEqual } from 'node:util'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'

type Path = readonly (string | number)[]
type Json = Record<string, unknown>

interface Incremental {
  id?: string
  path?: Path
  subPath?: Path
  data: Json | null
  errors?: unknown[]
}

/** As either format has it. */
interface Piece {
  data?: Json | null
  errors?: unknown[]
  hasNext?: boolean
  pending?: { id: string; path: Path }[]
  incremental?: Incremental[]
  completed?: { id: string; errors?: unknown[] }[]
}

/** What a client makes of an answer in pieces: the data that they come to, their errors, and what is wrong with them. */
export interface Merged {
  data: Json | null
  errors: unknown[]
  faults: string[]
}

/** Merges pieces as a client does that takes nothing for granted. */
export async function mergePieces(pieces: AsyncIterable<object>, format: IncrementalFormatName): Promise<Merged> {
  const merged: Merged = { data: null, errors: [], faults: [] }
  const open = new Map<string, Path>()
  const used = new Set<string>()
  let more = true
  let first = true
  for await (const piece of pieces as AsyncIterable<Piece>) {
    if (!more) merged.faults.push('a piece comes after the last')
    more = piece.hasNext ?? false
    merged.errors.push(...(piece.errors ?? []))
    if (first) merged.data = piece.data ?? null
    first = false
    for (const { id, path } of piece.pending ?? []) {
      if (used.has(id)) merged.faults.push(`${id} is announced twice`)
      used.add(id)
      open.set(id, path)
    }
    for (const one of piece.incremental ?? []) take(merged, one, format, open)
    for (const { path } of piece.pending ?? []) {
      if (!isObject(at(merged.data, path)))
        merged.faults.push(`nothing is at ${path.join('.')}, of which more is announced`)
    }
    for (const { id, errors } of piece.completed ?? []) {
      if (!open.delete(id)) merged.faults.push(`${id} is completed and was not open`)
      merged.errors.push(...(errors ?? []))
    }
  }
  if (more) merged.faults.push('the last piece says that there is more')
  if (open.size > 0) merged.faults.push(`${[...open.keys()].join()} never came`)
  return merged
}

function take(merged: Merged, one: Incremental, format: IncrementalFormatName, open: ReadonlyMap<string, Path>): void {
  merged.errors.push(...(one.errors ?? []))
  const start = format === 'v0.1' ? one.path : open.get(one.id ?? '')
  const path = [...(start ?? []), ...(one.subPath ?? [])]
  const target = at(merged.data, path)
  if (!start || !isObject(target)) merged.faults.push(`nothing is at ${path.join('.')}, of which more comes`)
  else if (one.data) mergeInto(target, one.data, format === 'v0.2', merged.faults)
}

/** @param once whether nothing may come twice */
function mergeInto(target: Json, source: Json, once: boolean, faults: string[]): void {
  for (const key of Object.keys(source)) {
    const [present, incoming] = [Object.hasOwn(target, key) ? target[key] : undefined, source[key]]
    if (present === undefined) {
      // `__proto__` is a good name for a field.
      Object.defineProperty(target, key, { value: incoming, enumerable: true, writable: true, configurable: true })
    } else if (once) faults.push(`${key} comes twice`)
    else if (isObject(present) && isObject(incoming)) mergeInto(present, incoming, once, faults)
    else if (!isDeepStrictEqual(present, incoming)) faults.push(`${key} is ${JSON.stringify(incoming)} now`)
  }
}

function at(data: unknown, path: Path): unknown {
  let value = data
  for (const key of path) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

/** Lists too, by their indices. */
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
