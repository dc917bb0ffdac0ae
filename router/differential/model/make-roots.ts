import { type Draft, leaf, own, reachableFrom } from './draft.ts'
import type { FieldModel, Root } from './model.ts'

/** Where operations begin; and, where there are mutations, a field by which entities tell of those that were before. */
export function rootFields(draft: Draft): void {
  const { random } = draft
  addRoots(draft, 'Query', 'q', 2)
  if (random.chance(0.4)) {
    addRoots(draft, 'Mutation', 'm', 2)
    witness(draft)
  }
  if (random.chance(0.3)) addRoots(draft, 'Subscription', 's', 1)
}

function addRoots({ random, subgraphs }: Draft, root: Root, prefix: string, most: number): void {
  for (const [index, subgraph] of subgraphs.entries()) {
    const reachable = reachableFrom(subgraph)
    if (reachable.length === 0) continue
    for (let count = 0; count < random.between(index === 0 ? 1 : 0, most); count++) {
      const field: FieldModel = {
        name: `${prefix}${index}${count}`,
        ...random.pick(reachable),
        lists: random.pick([0, 1, 1] as const),
        nonNull: false,
        ...(random.chance(0.4) && { argument: random.pick(['x', 'n', 'd'] as const) }),
      }
      subgraph.roots[root].push(own(field))
    }
  }
}

function witness({ random, subgraphs, entities }: Draft): void {
  const seen = leaf('seen', 'String')
  for (const { name, fields } of entities) {
    const parts = subgraphs.flatMap((subgraph) => subgraph.entities.filter(({ entity }) => entity === name))
    if (parts.length === 0) continue
    fields.push(seen)
    random.pick(parts).fields.push(own(seen))
  }
}
