import type { Data } from '../data.ts'
import { copied } from '../merge.ts'
import type { Path, Step } from './format.ts'

/** All that an answer in pieces has told, put together: what it came to is known by that at the end. */
export class WholeData {
  data: Data | null = null

  /** With the first piece, whose data stays as it is. */
  begin(data: Data | null): void {
    this.data = data && copied(data)
  }

  /** What has come with another. */
  put(results: Step['results']): void {
    for (const { path, data } of results) merge(at(this.data, path), copied(data))
  }
}

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), data)

function merge(into: unknown, data: Data): void {
  if (!isObject(into)) return
  for (const [key, value] of Object.entries(data)) {
    if (isObject(into[key]) && isObject(value)) merge(into[key], value)
    else into[key] = value
  }
}

/** Or a list, which is gone through by its indices alike. */
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null
