import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import type { Data } from './data.ts'
import { type Group, textOf } from './entity-groups.ts'
import type { Run } from './run.ts'
import { targetsAt } from './targets.ts'

/**
 * What subgraphs have told one run of entities, by what is asked of them, so that none is asked again. Whoever takes it shares it
 * with those who did before: what is within it has grown since, and grows for all of them.
 */
export class Told {
  private readonly things = new Map<string, Map<string, Data>>()

  /** @param text the representation by which it is asked */
  keep(question: string, text: string, thing: Data): void {
    const known = this.things.get(question)
    if (known) known.set(text, thing)
    else this.things.set(question, new Map([[text, thing]]))
  }

  /** Something that has all that a fetch asks of an entity; undefined where it must be asked. */
  entity({ question, names }: ExecutableFetch, { text, targets }: Pick<Group, 'text' | 'targets'>): Data | undefined {
    const thing = question === undefined ? undefined : this.things.get(question)?.get(text)
    return thing && targets.every((target) => isFree(target, thing, names)) ? thing : undefined
  }
}

/**
 * Whether a target has nothing yet that would have to be merged with what is within the thing: what is shared may lead back to
 * itself, and merging that with something else that does would never end.
 */
function isFree(target: Data, thing: Data, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    const present = target[name]
    if (isObject(present) && isObject(thing[name]) && present !== thing[name]) return false
  }
  return true
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/**
 * Keeps what was answered without errors, for whoever asks the same or less of what is in it.
 *
 * @param answer an entity, or what was asked of the root
 */
export function keepTold(
  run: Run,
  { question, askedAgain, tells }: ExecutableFetch,
  answer: Data,
  group?: Group,
): void {
  if (group && question !== undefined && askedAgain) run.told.keep(question, group.text, answer)
  for (const { asker, path, types } of tells) {
    const things = path.length > 0 ? targetsAt(answer, path, run.shares) : [answer]
    for (const thing of things) {
      // An entity is what it was represented as; what is within an answer says itself what it is.
      const represented = path.length > 0 ? thing : group?.value
      if (asker.question === undefined || !represented || !types.has(String(represented.__typename))) continue
      const text = textOf(run, asker, represented)
      if (typeof text === 'string') run.told.keep(asker.question, text, thing)
    }
  }
}
