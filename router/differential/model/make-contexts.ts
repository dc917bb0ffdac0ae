import { hash, Random } from '@micromart/testing/random'
import { type Draft, type DraftPart, type DraftSubgraph, isLeaf, leaf, needs, own } from './draft.ts'
import type { FieldModel, FromContext } from './model.ts'

/**
 * Fields with an argument from what is around them. Every query begins at `Query`, which therefore sets all contexts; mutations
 * and subscriptions begin elsewhere, and models with those have none.
 */
export function contextualFields(draft: Draft): void {
  // By itself, so that models without contexts are what they were.
  const random = new Random(hash(JSON.stringify(draft.entities)))
  const isQueried = draft.subgraphs.every(({ roots }) => roots.Mutation.length + roots.Subscription.length === 0)
  const able = draft.subgraphs.filter(({ renamesRoots, entities }) => !renamesRoots && entities.some(canBeEntered))
  if (!isQueried || able.length === 0 || !random.chance(0.6)) return
  const subgraph = random.pick(able)
  const first = leaf('qc', 'String')
  subgraph.roots.Query.push(own(first))
  const entered = subgraph.entities.filter(canBeEntered)
  for (let index = 0; index < random.between(1, 2); index++) {
    const part = random.pick(entered)
    const from = contextIn(draft, subgraph, random, { on: 'Query', field: first.name })
    const field: FieldModel = { ...leaf(`c${index}`, 'String'), from }
    part.fields.push(own(field))
    draft.entities.find(({ name }) => name === part.entity)?.fields.push(field)
  }
}

const canBeEntered = ({ keys }: DraftPart): boolean => keys.some(({ resolvable }) => resolvable)

function contextIn(
  draft: Draft,
  subgraph: DraftSubgraph,
  random: Random,
  first: FromContext['values'][number],
): FromContext {
  const values = random.some(subgraph.entities, 0.6).flatMap((part) => {
    const field = textOf(draft, part, random)
    if (field) needs(part, field)
    return field ? [{ on: part.entity, field: field.name }] : []
  })
  const types = values.map(({ on }) => on)
  const abstract = abstractTypes(subgraph).filter(({ possible }) => possible.some((type) => types.includes(type)))
  const sets = random.some(abstract, 0.4)
  // What an abstract type sets need not be set by each of its types.
  const setters = types.filter((type) => !sets.some(({ possible }) => possible.includes(type)) || random.chance(0.5))
  return { setters: [first.on, ...setters, ...sets.map(({ name }) => name)], values: [first, ...values] }
}

function abstractTypes({ entities, members, keyed, plain }: DraftSubgraph): { name: string; possible: string[] }[] {
  const of = (name: 'I' | 'J'): string[] =>
    entities.filter((part) => part.implements.includes(name)).map(({ entity }) => entity)
  return [
    { name: 'U', possible: [...members] },
    ...(keyed?.as === 'interface' ? [{ name: 'I', possible: of('I') }] : []),
    ...(plain ? [{ name: 'J', possible: of('J') }] : []),
  ]
}

/** A text of the entity's, whoever knows it. */
function textOf(draft: Draft, { entity, fields }: DraftPart, random: Random): FieldModel | undefined {
  const all = draft.entities.find(({ name }) => name === entity)?.fields ?? []
  const fit = all.filter(
    (field) =>
      isLeaf(field) &&
      field.type === 'String' &&
      field.lists === 0 &&
      !field.argument &&
      !field.from &&
      field.name !== 'seen' &&
      !fields.some((known) => known.field === field && known.overridden),
  )
  return fit.length > 0 ? random.pick(fit) : undefined
}
