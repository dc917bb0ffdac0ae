import type { Random } from '@micromart/testing/random'
import { type Draft, leaf } from './draft.ts'
import { contextualFields } from './make-contexts.ts'
import { doubled } from './make-doubles.ts'
import { plainFields } from './make-fields.ts'
import { furtherFields, furtherTypes } from './make-further.ts'
import { interfaceFields, interfaceObjectWays } from './make-interfaces.ts'
import { progressive } from './make-progressive.ts'
import { provided } from './make-provides.ts'
import { requiringFields } from './make-requires.ts'
import { rootFields } from './make-roots.ts'
import { skeleton } from './make-skeleton.ts'
import type { FieldModel, Model } from './model.ts'

/** Makes a model at random. Not every one composes. */
export function makeModel(random: Random): Model {
  const draft = skeleton(random)
  for (const entity of draft.entities) plainFields(draft, entity)
  interfaceFields(draft)
  for (const entity of draft.entities) requiringFields(draft, entity)
  rootFields(draft)
  provided(draft)
  contextualFields(draft)
  interfaceObjectWays(draft)
  furtherFields(draft)
  progressive(draft)
  doubled(draft)
  return { entities: draft.entities, subgraphs: draft.subgraphs, fields: fieldsOf(draft) }
}

function fieldsOf({ entities, subgraphs }: Draft): Map<string, FieldModel> {
  const fields = new Map<string, FieldModel>()
  const add = (type: string, field: FieldModel): void => void fields.set(`${type}.${field.name}`, field)
  for (const { name, fields: its } of entities) for (const field of its) add(name, field)
  for (const { keyed, roots } of subgraphs) {
    for (const { field, external } of keyed?.fields ?? []) if (!external) add('I', field)
    for (const [root, its] of Object.entries(roots)) for (const { field } of its) add(root, field)
  }
  add('V', leaf('va', 'String'))
  add('V', leaf('vb', 'Int'))
  add('V', { ...leaf('vc', 'Big'), argument: 'n' })
  for (const [type, its] of Object.entries(furtherTypes)) for (const field of its) add(type, field)
  return fields
}
