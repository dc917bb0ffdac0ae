import type { ExecutableFetch } from '../prepare/executable.ts'
import type { Question } from '../prepare/steps.ts'
import type { Data } from './data.ts'
import { noAnswer } from './fetch.ts'
import { Blocked, isIdentified, representationOf } from './representation.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { targetsAt } from './targets.ts'

/** What is asked about as one entity, since all its targets are represented alike. */
export interface Group {
  /** Its representation as JSON: no other of the same subgraph has it. */
  key: string
  representation: Data
  targets: Data[]
}

/** Groups by their keys, in the order in which they were met. */
export type Groups = Map<string, Group>

/** The entities that a question is about, each with all that are represented alike. */
export function groupsOf(run: Run, question: Question): Iterable<Group> {
  const groups: Groups = new Map()
  for (const { fetch, path } of question) {
    const alike = new Map<string, Group | null>()
    for (const target of targetsAt(run.data, path)) {
      const text = fetch.alikeBy(target)
      const known = text === undefined ? undefined : alike.get(text)
      if (known) known.targets.push(target)
      else if (known !== null) {
        const group = addGroup(run, fetch, groups, target)
        if (text !== undefined) alike.set(text, group)
      }
    }
  }
  return groups.values()
}

/** Puts a target to those that are represented like it, if the fetch is about it and what represents it is known. */
export function addGroup(run: Run, fetch: ExecutableFetch, groups: Groups, target: Data): Group | null {
  const representation = representationFor(run, fetch, target)
  if (!representation) return null
  if (representation instanceof Blocked) {
    tellBlocked(run, fetch, target, representation)
    return null
  }
  const key = JSON.stringify(representation)
  const group = groups.get(key) ?? { key, representation, targets: [] }
  group.targets.push(target)
  groups.set(key, group)
  return group
}

/** As a fetch represents a thing; undefined where it is not about it. */
export function representationFor(run: Run, fetch: ExecutableFetch, thing: Data): Data | Blocked | undefined {
  const representation = representationOf(run.schema, fetch.requires ?? [], thing, run.faults)
  if (!representation || representation instanceof Blocked) return representation
  applyRewrites(run.schema, fetch.inputRewrites, representation)
  return isIdentified(representation, fetch.keysOf(String(representation.__typename))) ? representation : undefined
}

export function tellBlocked(run: Run, fetch: ExecutableFetch, target: Data, { cause, missing }: Blocked): void {
  run.faults.addUnanswered(target, fetch.names, cause ?? (() => noAnswer(run, fetch, `nobody answered ${missing}`)))
}
