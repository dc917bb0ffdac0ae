import type { Path, Step } from './format.ts'

type Data = Record<string, unknown>

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

/** Without a prototype: clients name fields as they like, `__proto__` too. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T
  if (!isObject(value)) return value
  const copy = Object.create(null)
  for (const [key, inner] of Object.entries(value)) copy[key] = copied(inner)
  return copy
}

/** Or a list, which is gone through by its indices alike. */
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null
