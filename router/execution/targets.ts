import { type Data, isData } from './data.ts'

/**
 * All objects that a plan's path leads to, each once. Lists stand for their items, which `@` says or not.
 *
 * @param shares whether a thing may stand at several places; only then is it looked whether one was met before
 */
export function targetsAt(root: Data, path: readonly string[], shares: boolean): readonly Data[] {
  let found: readonly Data[] = [root]
  for (const step of path) {
    if (step === '@') continue
    const next: Data[] = []
    for (const thing of found) gather(thing[step], next)
    found = shares ? [...new Set(next)] : next
  }
  return found
}

function gather(value: unknown, into: Data[]): void {
  if (Array.isArray(value)) for (const item of value) gather(item, into)
  else if (isData(value)) into.push(value)
}
