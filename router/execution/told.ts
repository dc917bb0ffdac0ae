import type { ExecutableFetch } from '../prepare/executable.ts'
import { type Data, isData } from './data.ts'
import type { Group } from './entity-groups.ts'

/**
 * What subgraphs have told one run of entities, so that none is asked the same of the same again. Whoever takes it shares it
 * with those who did before: what is within it has grown since, and grows for all of them.
 */
export class Told {
  private readonly entities = new Map<string, Map<string, Data>>()

  /** Keeps an entity that was answered without errors. */
  keep({ question }: ExecutableFetch, { key }: Group, entity: Data): void {
    if (question === undefined) return
    const known = this.entities.get(question)
    if (known) known.set(key, entity)
    else this.entities.set(question, new Map([[key, entity]]))
  }

  /** What was answered to the same question about the same entity; undefined where it must be asked. */
  entity({ question }: ExecutableFetch, { key, targets }: Group): Data | undefined {
    const entity = question === undefined ? undefined : this.entities.get(question)?.get(key)
    return entity && targets.every((target) => isFree(target, entity)) ? entity : undefined
  }
}

/**
 * Whether a target has nothing yet that would have to be merged with what is within the entity: what is shared may lead back to
 * itself, and merging that with something else that does would never end.
 */
function isFree(target: Data, entity: Data): boolean {
  for (const name of Object.keys(entity)) {
    const present = target[name]
    if (typeof present === 'object' && present !== null && isComposite(entity[name])) return false
  }
  return true
}

const isComposite = (value: unknown): boolean => isData(value) || Array.isArray(value)
