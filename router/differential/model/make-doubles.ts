import type { Draft } from './draft.ts'

/** Sometimes has one of the entities several times: types that differ by their names alone, as interfaces with many have them. */
export function doubled({ random, entities, subgraphs }: Draft): void {
  const original = random.chance(0.12) ? random.pick(entities) : undefined
  if (!original) return
  const doubles = Array.from({ length: random.between(4, 8) }, (_, index) => `${original.name}D${index}`)
  const lists = new Set<string[]>()
  const noteList = (types: readonly string[] | undefined) => {
    if (types?.includes(original.name)) lists.add(types as string[])
  }
  for (const { fields } of entities) for (const { possible } of fields) noteList(possible)
  for (const subgraph of subgraphs) {
    noteList(subgraph.members)
    const fields = [
      ...Object.values(subgraph.roots).flat(),
      ...(subgraph.keyed?.fields ?? []),
      ...(subgraph.plain ?? []),
    ]
    for (const { field } of fields) noteList(field.possible)
    const part = subgraph.entities.find(({ entity }) => entity === original.name)
    if (part) subgraph.entities.push(...doubles.map((entity) => ({ ...part, entity })))
  }
  for (const types of lists) types.push(...doubles)
  entities.push(...doubles.map((name) => ({ ...original, name })))
}
