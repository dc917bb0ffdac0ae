import type { Random } from '@micromart/testing/random'
import type { Argument, FieldModel, PartField, PartModel, Root, SubgraphModel } from './model.ts'

/** A model while it is made. */
export interface Draft {
  random: Random
  entities: { name: string; fields: FieldModel[] }[]
  subgraphs: DraftSubgraph[]
}

export interface DraftSubgraph extends SubgraphModel {
  entities: DraftPart[]
  roots: Record<Root, PartField[]>
  keyed: { as: 'interface' | 'interfaceObject'; fields: PartField[] } | undefined
  plain: PartField[] | undefined
  further: boolean
}

export interface DraftPart extends PartModel {
  implements: ('I' | 'J')[]
  fields: PartField[]
}

/** A type that a subgraph's fields can lead to. */
interface Reach {
  type: string
  possible?: readonly string[]
}

const leafTypes = ['String', 'Int', 'Boolean', 'Big', 'ID', 'V']

export const isLeaf = (field: FieldModel): boolean => leafTypes.includes(field.type)

export const leaf = (name: string, type: string): FieldModel => ({ name, type, lists: 0, nonNull: false })

export const own = (field: FieldModel): PartField => ({ field, shareable: false, external: false })

export const isOwn = ({ external, overridden }: PartField): boolean => !external && !overridden

export const hasId = ({ keys }: PartModel): boolean => keys.some(({ key }) => key === 'id')

/** A field of any type, or of any that is a leaf. */
export function anyField(random: Random, name: string, reachable: readonly Reach[]): FieldModel {
  const reach = random.pick([...leafTypes.map((type): Reach => ({ type })), ...reachable])
  const lists = random.pick([0, 0, 0, 1, reach.type === 'V' ? 2 : 1] as const)
  const argument = random.chance(0.25) ? { argument: random.pick<Argument>(['x', 'x', 'n', 'd']) } : {}
  return { name, ...reach, lists, nonNull: random.chance(0.2), ...argument }
}

export function reachableFrom(subgraph: DraftSubgraph): Reach[] {
  const entities = subgraph.entities.map(({ entity }) => entity)
  const of = (name: 'I' | 'J'): string[] =>
    subgraph.entities.filter((part) => part.implements.includes(name)).map(({ entity }) => entity)
  const abstract = [
    { type: 'U', possible: subgraph.members },
    { type: 'J', possible: of('J') },
    { type: 'I', possible: of('I') },
  ].filter(({ possible }) => possible.length > 0)
  return [...entities.map((type) => ({ type })), ...abstract]
}

/** Whether all that a field may lead to is known in a subgraph. */
export function leadsInto(subgraph: DraftSubgraph, field: FieldModel): boolean {
  if (isLeaf(field)) return true
  const reach = reachableFrom(subgraph).find(({ type }) => type === field.type)
  return reach !== undefined && (field.possible ?? []).every((type) => reach.possible?.includes(type))
}

/** The subgraphs that know an entity, each with its part of it. */
export function knowing(draft: Draft, entity: string): { subgraph: DraftSubgraph; part: DraftPart }[] {
  return draft.subgraphs.flatMap((subgraph) => {
    const part = subgraph.entities.find((candidate) => candidate.entity === entity)
    return part ? [{ subgraph, part }] : []
  })
}

/** Says in a part that it needs a field of others, unless it has it. */
export function needs(part: DraftPart, field: FieldModel): void {
  if (!part.fields.some((known) => known.field === field)) {
    part.fields.push({ field, shareable: false, external: true })
  }
}
