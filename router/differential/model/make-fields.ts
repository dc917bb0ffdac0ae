import { anyField, type Draft, isLeaf, knowing, leadsInto, own, reachableFrom } from './draft.ts'

/** Fields that one subgraph answers, or two do; some of them hidden, some taken over from another subgraph. */
export function plainFields(draft: Draft, entity: Draft['entities'][number]): void {
  const { random } = draft
  const all = knowing(draft, entity.name)
  for (let index = 0; index < random.between(draft.entities.length > 3 ? 0 : 2, 5); index++) {
    const owner = random.pick(all)
    const field = anyField(random, `a${index}`, reachableFrom(owner.subgraph))
    entity.fields.push(field)
    const others = all.filter(({ subgraph }) => subgraph !== owner.subgraph && leadsInto(subgraph, field))
    const other = random.chance(0.35) && others.length > 0 ? random.pick(others) : undefined
    const inaccessible = isLeaf(field) && random.chance(0.08)
    if (other && random.chance(0.3)) {
      owner.part.fields.push({ ...own(field), overridden: true })
      other.part.fields.push({ ...own(field), overrides: owner.subgraph.name, inaccessible })
      continue
    }
    owner.part.fields.push({ ...own(field), shareable: other !== undefined, inaccessible })
    other?.part.fields.push({ ...own(field), shareable: true })
  }
}
