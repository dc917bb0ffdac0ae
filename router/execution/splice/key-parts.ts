import type { Question } from './questions.ts'
import type { KeyPart, ReplyThing } from './reply-layout.ts'

/**
 * Where what represents an entity is, if all of it is there.
 *
 * @param about what the thing is an answer to: it may have been asked about by the same
 */
export function partsIn(thing: ReplyThing, names: readonly string[], about?: Question): KeyPart[] | undefined {
  const parts: KeyPart[] = []
  for (const name of names) {
    const field = thing.byName.get(name)
    const key = about?.keys.sources.indexOf(name) ?? -1
    if (field && isPlain(field.value)) parts.push({ at: field.at })
    else if (!field && key >= 0) parts.push({ key })
    else return undefined
  }
  return parts
}

const isPlain = ({ kind }: ReplyThing['fields'][number]['value']): boolean => kind !== 'thing' && kind !== 'list'
