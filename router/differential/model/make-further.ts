import { hash, Random } from '@micromart/testing/random'
import { type Draft, type DraftPart, knowing, leaf, needs, own } from './draft.ts'
import type { FieldModel } from './model.ts'

/**
 * Values of further types: the enum `Mood`, the enum `Tone` of whose members some subgraphs know one alone, and the interfaces `S` and
 * `S2`, which implements it, of things without keys. By object type, the fields that are not the entities'.
 */
export const furtherTypes: Readonly<Record<string, readonly FieldModel[]>> = {
  C1: [leaf('s', 'String'), { ...leaf('t', 'Tone'), nonNull: true }],
  C2: [leaf('s', 'String'), { ...leaf('c', 'V'), lists: 1, innerNonNull: true }],
  V: [{ ...leaf('vn', 'V'), lists: 1 }, leaf('vm', 'Mood')],
}

/** Fields with values of further types, arguments with defaults, and lists in which nothing is null; some are computed of them. */
export function furtherFields(draft: Draft): void {
  // By itself, so that models without them are what they were.
  const random = new Random(hash(`further ${JSON.stringify(draft.entities)}`))
  if (!random.chance(0.5)) return
  for (const subgraph of draft.subgraphs) subgraph.further = true
  for (const { name, fields } of draft.entities) {
    const all = knowing(draft, name)
    for (let index = 0; index < random.between(0, 3); index++) {
      const field = furtherField(random, `k${index}`)
      const [owner, other] = random.some(all, 0.7)
      if (!owner) continue
      fields.push(field)
      const isShared = other !== undefined && random.chance(0.3)
      owner.part.fields.push({ ...own(field), shareable: isShared })
      if (isShared) other.part.fields.push({ ...own(field), shareable: true })
      else if (other) computedOf(random, other.part, field, fields)
    }
  }
}

function furtherField(random: Random, name: string): FieldModel {
  const type = random.pick(['Mood', 'Tone', 'S', 'S2', 'V', 'Int'])
  return {
    ...leaf(name, type),
    lists: random.pick([0, 0, 1, 2] as const),
    nonNull: random.chance(0.3),
    innerNonNull: random.chance(0.5),
    ...(random.chance(0.4) && { argument: 'many' as const }),
  }
}

/** What a representation holds of an interface does not say what it is. */
function computedOf(random: Random, part: DraftPart, field: FieldModel, fields: FieldModel[]): void {
  const inner = { V: [{ field: 'vm' }, { field: 'vn', inner: [{ field: 'va' }] }], S: undefined, S2: undefined }
  const isKnown = !(field.type in inner) || field.type === 'V'
  if (field.argument || !isKnown || !part.keys.some(({ resolvable }) => resolvable) || !random.chance(0.6)) return
  needs(part, field)
  const requires = [{ field: field.name, ...(field.type === 'V' && { inner: inner.V }) }]
  const computed: FieldModel = { ...leaf(`r${field.name}`, 'String'), requires }
  part.fields.push(own(computed))
  fields.push(computed)
}
