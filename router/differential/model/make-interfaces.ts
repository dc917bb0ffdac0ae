import { hash, Random } from '@micromart/testing/random'
import { anyField, type Draft, type DraftSubgraph, knowing, leaf, own } from './draft.ts'
import type { FieldModel } from './model.ts'

/** The fields of both interfaces, in every type that implements them. */
export function interfaceFields(draft: Draft): void {
  keyedInterface(draft)
  plainInterface(draft)
}

/** The interface's own fields, resolved where the interface is; and what an @interfaceObject adds elsewhere. */
function keyedInterface(draft: Draft): void {
  const { random } = draft
  const home = draft.subgraphs.find(({ keyed }) => keyed?.as === 'interface')
  if (!home?.keyed) return
  const labels = ['lab', 'tag'].map((name) => (name === 'lab' ? leaf(name, 'String') : anyField(random, name, [])))
  home.keyed.fields.push(...labels.map(own))
  for (const part of home.entities.filter((it) => it.implements.includes('I'))) {
    part.fields.push(...labels.map(own))
    draft.entities.find(({ name }) => name === part.entity)?.fields.push(...labels)
  }
  const away = draft.subgraphs.find(({ keyed }) => keyed?.as === 'interfaceObject')
  if (away?.keyed) addedFields(draft, away, away.keyed.fields, labels)
}

/** Ways in by an @interfaceObject, whose subgraph does not know what the things are that it leads to, and ways on to others of them. */
export function interfaceObjectWays(draft: Draft): void {
  // By itself, so that models without them are what they were.
  const random = new Random(hash(`ways in ${JSON.stringify(draft.entities)}`))
  const home = draft.subgraphs.find(({ keyed }) => keyed?.as === 'interface')
  const possible = home?.entities.flatMap(({ entity, implements: its }) => (its.includes('I') ? [entity] : []))
  for (const { keyed, roots } of draft.subgraphs) {
    if (keyed?.as !== 'interfaceObject' || !possible) continue
    const leading = (name: string) => own({ ...leaf(name, 'I'), possible, lists: random.pick([0, 1] as const) })
    if (random.chance(0.7)) roots.Query.push(leading('qi'))
    // Of more types composition itself looks at all ways from one to another, and finds no end.
    if (possible.length <= 3 && random.chance(0.7)) keyed.fields.push(leading('io'))
  }
}

function addedFields(
  { random }: Draft,
  away: DraftSubgraph,
  fields: NonNullable<DraftSubgraph['keyed']>['fields'],
  labels: readonly FieldModel[],
): void {
  fields.push(own(leaf('w', 'Int')))
  if (away.name === '' || !random.chance(0.6)) return
  const required = random.some(labels, 0.6).filter(({ type }) => type !== 'V')
  if (required.length === 0) return
  fields.push(...required.map((field) => ({ field, shareable: false, external: true })))
  const requires = required.map(({ name, argument }) => ({
    field: name,
    ...(argument && { argument: `${argument}: ${random.between(1, 3)}` }),
  }))
  fields.push(own({ ...leaf('y', 'String'), requires }))
}

/** One field that all who know the interface answer for each of its types, and one that each type has somewhere. */
function plainInterface(draft: Draft): void {
  const knowers = draft.subgraphs.filter(({ plain }) => plain !== undefined)
  const declarer = knowers[0]
  if (!declarer) return
  const shared = anyField(draft.random, 'j0', [])
  const single = anyField(draft.random, 'j1', [])
  for (const { plain } of knowers) plain?.push(own(shared))
  declarer.plain?.push(own(single))
  for (const entity of draft.entities) {
    const parts = knowing(draft, entity.name)
    const implementing = parts.filter(({ part }) => part.implements.includes('J'))
    if (implementing.length === 0) continue
    entity.fields.push(shared, single)
    for (const { part } of implementing) part.fields.push({ ...own(shared), shareable: true })
    const answering = implementing.find(({ subgraph }) => subgraph === declarer) ?? draft.random.pick(parts)
    answering.part.fields.push(own(single))
  }
}
