import { type Data, isData } from './data.ts'

/** All objects that a plan's path leads to, each once; `@` stands for the items of a list, or for what is none. */
export function targetsAt(root: Data, path: readonly string[]): Set<Data> {
  const found = new Set<Data>()
  visit(root, path, 0, found)
  return found
}

function visit(value: unknown, path: readonly string[], depth: number, found: Set<Data>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, path, path[depth] === '@' ? depth + 1 : depth, found)
  } else if (isData(value)) {
    const step = path[depth]
    if (step === undefined) found.add(value)
    else visit(step === '@' ? value : value[step], path, depth + 1, found)
  }
}
