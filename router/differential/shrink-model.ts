import type { Model, PartField, SubgraphModel } from './model/model.ts'

/**
 * Leaves root fields, fields and parts out of a model one by one, as long as `holds` stays true of the rest. What fields
 * are true of stays as it is.
 */
export async function shrinkModel(model: Model, holds: (model: Model) => Promise<boolean>): Promise<void> {
  let least = model
  for (let at = 0; ; ) {
    const smaller = without(least, at)
    if (!smaller) return
    if (await holds(smaller)) least = smaller
    else at++
  }
}

/** The model without the nth of what can be left out; undefined when there is no such. */
function without(model: Model, nth: number): Model | undefined {
  let count = -1
  const kept = <T>(items: readonly T[]): T[] =>
    items.filter(() => {
      count++
      return count !== nth
    })
  const fewer = (fields: readonly PartField[]): PartField[] => kept(fields)
  const subgraphs = kept(model.subgraphs).map((subgraph): SubgraphModel => {
    const { keyed, plain, roots } = subgraph
    return {
      ...subgraph,
      roots: {
        Query: fewer(roots.Query),
        Mutation: fewer(roots.Mutation),
        Subscription: fewer(roots.Subscription),
      },
      keyed: keyed && { ...keyed, fields: fewer(keyed.fields) },
      plain: plain && fewer(plain),
      members: kept(subgraph.members),
      entities: kept(subgraph.entities).map((part) => ({
        ...part,
        keys: part.keys.length > 1 ? kept(part.keys) : part.keys,
        fields: fewer(part.fields),
      })),
    }
  })
  return count < nth ? undefined : { ...model, subgraphs }
}
