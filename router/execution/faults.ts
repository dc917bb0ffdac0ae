import { type Data, isData } from './data.ts'

/** Why something is not there, as the client may be told. */
export interface Fault {
  code: string
  message: string
  /** What the client may quote; the log knows more under it. */
  id?: string
  /** When it makes sense to ask again. */
  retryAfterSeconds?: number
  /** Of the subgraph's own, those that reach the client beside the code. */
  extensions?: Readonly<Record<string, unknown>>
}

/** Stands in for a fault where a subgraph said, without error, that it knows no such thing. */
export const ABSENT = Symbol('the subgraph knows no such thing')

type Cause = Fault | typeof ABSENT
type Key = string | number

/** A fault at a null, and the way on from there to what failed: it made nulls of all around it that may not be. */
interface Placed {
  fault: Fault
  below: readonly Key[]
}

const nothingBelow: readonly Key[] = []

/**
 * What went wrong, kept beside the data and by its objects. Shaping looks here when it meets a null, so each
 * error comes out at the client's own path, and once for each null, whatever the fields are called inside.
 */
export class Faults {
  private readonly told = new Set<Fault>()
  private readonly shown = new Set<Fault>()
  private readonly places = new Map<object, Map<Key, Placed>>()
  private readonly unanswered = new Map<object, { names: ReadonlySet<string>; cause: Cause | (() => Fault) }[]>()

  /** The client is told of this, by a null or, where none shows it, without a path. */
  mustTell(fault: Fault): void {
    this.told.add(fault)
  }

  /** A null of the answer tells of it. */
  show(fault: Fault): void {
    this.shown.add(fault)
  }

  /** Whether the client must be told of none so far. */
  get tellsNothing(): boolean {
    return this.told.size === 0
  }

  /** What no null showed, in the order that it came. */
  unshown(): Fault[] {
    return [...this.told].filter((fault) => !this.shown.has(fault))
  }

  /** A fetch about `target` gave none of `names`. A cause that is a function is made when a client first meets it. */
  addUnanswered(target: object, names: ReadonlySet<string>, cause: Cause | (() => Fault)): void {
    const known = this.unanswered.get(target)
    if (known) known.push({ names, cause })
    else this.unanswered.set(target, [{ names, cause }])
  }

  /** Puts a fault at the null that `path` leads to from `target`, or on the way, if there is one. */
  addAtNull(target: object, path: readonly Key[], fault: Fault): void {
    let parent: object = target
    for (const [index, key] of path.entries()) {
      const value: unknown = Array.isArray(parent) ? parent[Number(key)] : (parent as Data)[key]
      if (value === null || value === undefined) {
        this.put(parent, key, { fault, below: path.slice(index + 1) })
        return
      }
      if (!isData(value) && !Array.isArray(value)) return
      parent = value
    }
  }

  /** Why `parent[key]` is null or missing, if that is known. */
  causeOf(parent: object, key: Key): Cause | undefined {
    const own = this.places.get(parent)?.get(key)
    if (own) return own.fault
    const failed = this.unanswered.get(parent)?.filter(({ names }) => names.has(String(key))) ?? []
    const told = failed.find(({ cause }) => cause !== ABSENT) ?? failed[0]
    if (typeof told?.cause === 'function') told.cause = told.cause()
    return told?.cause
  }

  /** The way on from `parent[key]`, which is null, to what failed. */
  below(parent: object, key: Key): readonly Key[] {
    return this.places.get(parent)?.get(key)?.below ?? nothingBelow
  }

  private put(parent: object, key: Key, placed: Placed): void {
    const keys = this.places.get(parent) ?? new Map<Key, Placed>()
    this.places.set(parent, keys)
    if (!keys.has(key)) keys.set(key, placed)
  }
}
