import type { Random } from '@micromart/testing/random'
import { type Draft, type DraftPart, type DraftSubgraph, hasId } from './draft.ts'
import type { Key } from './model.ts'

/** The entities, who knows of them by which keys, and the interfaces and unions that they are in. */
export function skeleton(random: Random): Draft {
  const names = Array.from({ length: entityCount(random) }, (_, index) => `E${index}`)
  const keyed = random.chance(0.55) ? names.slice(0, random.between(2, names.length)) : []
  const subgraphs = Array.from({ length: random.between(2, 4) }, (_, index) => {
    const home = index === 0
    // The last may know the implementers by their interface alone.
    const apart = keyed.length > 0 && index === 1 && random.chance(0.4)
    const present = names.filter((name) =>
      keyed.includes(name) ? home || (!apart && random.chance(0.6)) : random.chance(0.75),
    )
    const parts = present.map((entity) => part(random, entity, home && keyed.includes(entity)))
    return subgraph(
      random,
      'abcd'.charAt(index),
      parts,
      keyed.length > 0 && (home ? 'interface' : apart && 'interfaceObject'),
    )
  })
  for (const name of names) {
    if (subgraphs.some(({ entities }) => entities.some(({ entity }) => entity === name))) continue
    subgraphs[0]?.entities.push(part(random, name, false))
  }
  if (random.chance(0.4)) plainInterface(random, names, subgraphs)
  const members = random.chance(0.4) ? random.some(names, 0.7) : []
  const shared = subgraphs.map((it) => ({ ...it, members: membersIn(it, members) }))
  return { random, entities: names.map((name) => ({ name, fields: [] })), subgraphs: shared }
}

const entityCount = (random: Random): number => {
  if (random.chance(0.02)) return 30
  return random.chance(0.15) ? random.between(4, 12) : random.between(2, 3)
}

function part(random: Random, entity: string, inKeyed: boolean): DraftPart {
  return { entity, implements: inKeyed ? ['I'] : [], keys: keys(random, inKeyed), fields: [] }
}

function keys(random: Random, plain: boolean): DraftPart['keys'] {
  const others: Key[] = ['sku', 'num', 'serial', 'comp { one two }', 'box { comp { one } num }']
  const chosen: Key[] = plain || random.chance(0.9) ? ['id'] : [random.pick(others)]
  if (random.chance(0.4)) chosen.push(random.pick(others.filter((key) => !chosen.includes(key))))
  return chosen.map((key) => ({ key, resolvable: (plain && key === 'id') || random.chance(0.95) }))
}

function subgraph(
  random: Random,
  name: string,
  entities: DraftPart[],
  as: 'interface' | 'interfaceObject' | false,
): DraftSubgraph {
  return {
    name,
    entities,
    roots: { Query: [], Mutation: [], Subscription: [] },
    renamesRoots: random.chance(0.1),
    further: false,
    writesNumbers: random.chance(0.2),
    keyed: as ? { as, fields: [] } : undefined,
    plain: undefined,
    members: [],
  }
}

/** An interface without a key: each subgraph knows some of those who implement it. */
function plainInterface(random: Random, names: readonly string[], subgraphs: readonly DraftSubgraph[]): void {
  const implementers = random.some(names, 0.8)
  for (const it of subgraphs) {
    const parts = it.entities.filter((candidate) => implementers.includes(candidate.entity) && hasId(candidate))
    if (parts.length === 0 || random.chance(0.2)) continue
    for (const { implements: implemented } of parts) implemented.push('J')
    it.plain = []
  }
}

/** A union may have other members in each subgraph. */
const membersIn = ({ entities }: DraftSubgraph, members: readonly string[]): string[] =>
  entities.map(({ entity }) => entity).filter((name) => members.includes(name))
