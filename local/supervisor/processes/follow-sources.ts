import { watchFiles } from './watch-files.ts'

/** Which of our files each kind of process holds. */
export type Holdings = Record<string, readonly string[]>

/** What a supervisor does about files that have changed. */
export interface Follower {
  /** Builds some kinds of processes from the sources as they are now. Rejects, saying where, when they do not compile. */
  rebuild(kinds: string[]): Promise<{ folder: string; inputs: Holdings }>
  /** Has the processes of a kind run from a folder from now on. Resolves when they are ready; rejects when they do not get so, or once `signal` aborts. */
  restart(kind: string, folder: string, signal: AbortSignal): Promise<void>
  /** Composes the supergraph of the schemas as they are now. */
  recompose(): Promise<void>
  say(line: string): void
}

/**
 * Rebuilds and restarts just what holds a file when that changes, and composes the supergraph when it is a schema. What does not compile
 * leaves what runs alone, and is tried again at the next change.
 * @param holdings of the processes that run.
 * @param root the project's, from where we work.
 * @returns what ends it.
 */
export function followSources(holdings: Holdings, follower: Follower, root = '.'): () => void {
  const { rebuild, restart, recompose, say } = follower
  const held = new Map(Object.entries(holdings))
  const ended = new AbortController()
  /** Files that nothing has been made of yet. */
  let changed = new Set<string>()
  let superseded = new AbortController()
  let turn = Promise.resolve()

  const holdersOf = (files: ReadonlySet<string>) =>
    [...held].filter(([, inputs]) => inputs.some((file) => files.has(file))).map(([kind]) => kind)

  const follow = async () => {
    const files = [...changed]
    const kinds = holdersOf(changed)
    changed = new Set()
    if (kinds.length === 0) return
    say(`${listed(files)} changed: building ${listed(kinds)} …`)
    const began = performance.now()
    superseded = new AbortController()
    const signal = AbortSignal.any([superseded.signal, ended.signal])
    const built = await rebuild(kinds).catch((error: Error) => {
      for (const file of files) changed.add(file)
      throw new Error(`${error.message}\nUntil that is mended, ${listed(kinds)} will go on as before.`)
    })
    if (ended.signal.aborted) return
    for (const kind of kinds) held.set(kind, built.inputs[kind] ?? [])
    const restarts = await Promise.allSettled(kinds.map((kind) => restart(kind, built.folder, signal)))
    if (files.some((file) => file.endsWith('.graphql'))) await recompose()
    if (signal.aborted) return
    for (const it of restarts) if (it.status === 'rejected') throw it.reason
    say(`${listed(kinds)}: changed in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  }

  // What stands in no folder says what the project is called and which version it is: it is no source.
  const sources = Object.values(holdings).flatMap((files) => files.filter((file) => file.includes('/')))
  const folders = new Set(sources.map((file) => file.split('/')[0] ?? file))
  const unwatch = watchFiles(root, [...folders], (files) => {
    for (const file of files) changed.add(file)
    if (holdersOf(files).length > 0) superseded.abort()
    turn = turn.then(follow).catch((error: Error) => say(error.message))
  })
  return () => {
    unwatch()
    ended.abort()
  }
}

/** A few names, and how many there are beyond them. */
function listed(names: string[]): string {
  const [first, second, third, ...more] = names
  const few = [first, second, third].filter(Boolean).join(', ')
  return more.length === 0 ? few : `${few} and ${more.length} more`
}
