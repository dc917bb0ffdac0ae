import { hash, Random } from '@micromart/testing/random'
import type { Draft } from './draft.ts'
import type { Model } from './model.ts'

/** Has some of the fields that are taken over from another subgraph be so under a label alone. */
export function progressive(draft: Draft): void {
  // By itself, so that models without labels are what they were.
  const random = new Random(hash(`progressive ${JSON.stringify(draft.entities)}`))
  const parts = draft.subgraphs.flatMap(({ name, entities }) => entities.map((part) => ({ name, part })))
  for (const { part } of parts) {
    for (const [index, taking] of part.fields.entries()) {
      if (taking.overrides === undefined || !random.chance(0.5)) continue
      const label = random.pick(['l0', 'l1'])
      part.fields[index] = { ...taking, label }
      const from = parts.find(({ name, part: { entity } }) => name === taking.overrides && entity === part.entity)
      const given = from?.part.fields.findIndex(({ field }) => field === taking.field) ?? -1
      const before = from?.part.fields[given]
      if (from && before) from.part.fields[given] = { ...before, label }
    }
  }
}

/** The labels that a model's answers may come by. */
export const labelsOf = ({ subgraphs }: Pick<Model, 'subgraphs'>): string[] => {
  const parts = subgraphs.flatMap(({ entities }) => entities)
  return [...new Set(parts.flatMap(({ fields }) => fields.flatMap(({ label }) => label ?? [])))]
}
