import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import type { Question } from '../prepare/executable/steps.ts'
import type { Representation } from '../subgraphs/transport.ts'
import type { Data } from './data.ts'
import { noAnswer } from './fetch.ts'
import { Blocked, isIdentified, representationOf } from './representation.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { targetsAt } from './targets.ts'

/** What is asked about as one entity, since all its targets are represented alike. */
export class Group implements Representation {
  readonly text: string
  readonly targets: Data[] = []

  constructor(text: string) {
    this.text = text
  }

  /** Made anew: few look at it. */
  get value(): Data {
    return readJson(this.text, true) as Data
  }
}

/** Groups by their texts, in the order in which they were met. */
export type Groups = Map<string, Group>

/** The entities that a question is about, each with all that are represented alike. */
export function groupsOf(run: Run, question: Question): Iterable<Group> {
  const groups: Groups = new Map()
  for (const { fetch, path } of question) {
    const marked = new Map<unknown, Group>()
    for (const target of targetsAt(run.data, path, run.shares)) {
      const values = fetch.plainValues(target)
      const mark = values?.mark(target)
      const near = marked.get(mark)
      // The last of its targets is one of this fetch's.
      if (near && values?.areAlike(near.targets[near.targets.length - 1] ?? {}, target)) near.targets.push(target)
      else {
        const group = addGroup(run, fetch, groups, target)
        if (group && values) marked.set(mark, group)
      }
    }
  }
  return groups.values()
}

/** Puts a target to those that are represented like it, if the fetch is about it and what represents it is known. */
export function addGroup(run: Run, fetch: ExecutableFetch, groups: Groups, target: Data): Group | undefined {
  const text = textOf(run, fetch, target)
  if (text instanceof Blocked) tellBlocked(run, fetch, target, text)
  if (typeof text !== 'string') return undefined
  const group = groups.get(text) ?? new Group(text)
  if (group.targets.push(target) === 1) groups.set(text, group)
  return group
}

/** As a fetch represents a thing, in JSON; undefined where it is not about it. */
export function textOf(run: Run, fetch: ExecutableFetch, thing: Data): string | Blocked | undefined {
  const plain = fetch.plainValues(thing)?.text(thing)
  if (plain !== undefined) return plain
  const representation = representationOf(run.schema, fetch.requires ?? [], thing, run.faults)
  if (!representation || representation instanceof Blocked) return representation
  applyRewrites(run.schema, fetch.inputRewrites, representation)
  return isIdentified(representation, fetch.keysOf(String(representation.__typename)))
    ? writeJson(representation)
    : undefined
}

export function tellBlocked(run: Run, fetch: ExecutableFetch, target: Data, { cause, missing }: Blocked): void {
  run.faults.addUnanswered(target, fetch.names, cause ?? (() => noAnswer(run, fetch, `nobody answered ${missing}`)))
}
