import { type Draft, type DraftPart, isLeaf, needs } from './draft.ts'
import type { FieldModel } from './model.ts'

/** Lets some references carry a field that is another subgraph's: one that a @requires here needs too. */
export function provided(draft: Draft): void {
  for (const subgraph of draft.subgraphs) {
    for (const fields of [...Object.values(subgraph.roots), ...subgraph.entities.map((part) => part.fields)]) {
      for (const [index, known] of fields.entries()) {
        if (known.external || known.overridden || known.field.requires || !draft.random.chance(0.5)) continue
        const target = subgraph.entities.find(({ entity }) => entity === known.field.type)
        const carried = target && draft.random.some(carriable(draft, target), 0.5)[0]
        if (!target || !carried) continue
        shareEverywhere(draft, target.entity, carried)
        needs(target, carried)
        fields[index] = { ...known, provides: carried.name }
      }
    }
  }
}

/** What a subgraph may say of an entity though it does not resolve it: what its own fields need first of all. */
function carriable(draft: Draft, { entity, fields }: DraftPart): FieldModel[] {
  const all = draft.entities.find(({ name }) => name === entity)?.fields ?? []
  const isCarried = (field: FieldModel): boolean =>
    isLeaf(field) && field.type !== 'V' && !field.argument && !['lab', 'tag', 'seen'].includes(field.name)
  const needed = fields.filter(({ external }) => external).map(({ field }) => field)
  const foreign = all.filter((field) => !fields.some((known) => known.field === field))
  return [...needed, ...foreign].filter(isCarried)
}

/** A field that is provided somewhere has more than one source. */
function shareEverywhere(draft: Draft, entity: string, field: FieldModel): void {
  for (const part of draft.subgraphs.flatMap(({ entities }) => entities)) {
    if (part.entity !== entity) continue
    for (const [index, known] of part.fields.entries()) {
      if (known.field === field && !known.external) part.fields[index] = { ...known, shareable: true }
    }
  }
}
