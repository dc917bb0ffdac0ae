import {
  type Draft,
  type DraftPart,
  type DraftSubgraph,
  hasId,
  isLeaf,
  isOwn,
  knowing,
  leadsInto,
  leaf,
  needs,
  own,
} from './draft.ts'
import type { FieldModel, Required } from './model.ts'

/** Fields that are computed of what others answer, some of them of what is computed itself. */
export function requiringFields(draft: Draft, entity: Draft['entities'][number]): void {
  const { random } = draft
  for (let index = 0; index < random.between(0, 3); index++) {
    const able = knowing(draft, entity.name).filter(({ part }) => part.keys.some(({ resolvable }) => resolvable))
    if (able.length === 0) return
    const { subgraph, part } = random.pick(able)
    const foreign = entity.fields.filter(
      (field) => part.fields.every((known) => known.field !== field || known.external) && leadsInto(subgraph, field),
    )
    const wanted = random.some(foreign, 0.5).slice(0, 2)
    const requires = wanted.flatMap((field) => required(draft, subgraph, field, 0) ?? [])
    if (requires.length === 0) continue
    for (const field of wanted) if (requires.some((it) => it.field === field.name)) needs(part, field)
    const field: FieldModel = { ...leaf(`z${index}`, 'String'), requires }
    part.fields.push(own(field))
    entity.fields.push(field)
  }
}

/** @returns undefined when nothing of what the field leads to can be told apart in the subgraph */
function required(draft: Draft, subgraph: DraftSubgraph, field: FieldModel, depth: number): Required | undefined {
  const itself = { field: field.name, ...argumentOf(draft, field) }
  if (field.type === 'V') return { ...itself, inner: valueFields(draft) }
  if (isLeaf(field)) return itself
  const types = field.possible ?? [field.type]
  const inner = types.map((type) => {
    const part = subgraph.entities.find(({ entity }) => entity === type)
    return part && (!field.possible || hasId(part)) ? entityFields(draft, subgraph, part, depth) : undefined
  })
  if (inner.some((selected) => !selected || selected.length === 0)) return undefined
  const conditional = types.flatMap((type, at) =>
    (inner[at] ?? []).map((it) => (field.possible ? { ...it, on: type } : it)),
  )
  return { ...itself, inner: conditional }
}

function argumentOf({ random }: Draft, { argument }: FieldModel): { argument?: string } {
  if (!argument) return {}
  return { argument: `${argument}: ${argument === 'x' ? '' : '900719925474099'}${random.between(1, 3)}` }
}

const valueFields = ({ random }: Draft): Required[] => [
  { field: 'va' },
  ...random.some<Required>([{ field: 'vb' }, { field: 'vc', argument: 'n: 12345678901234567891' }], 0.4),
]

function entityFields(draft: Draft, subgraph: DraftSubgraph, part: DraftPart, depth: number): Required[] {
  const { random } = draft
  const all = draft.entities.find(({ name }) => name === part.entity)?.fields ?? []
  const usable = all.filter((field) => {
    const known = part.fields.find((it) => it.field === field)
    return (!known || known.external || isOwn(known)) && leadsInto(subgraph, field) && (isLeaf(field) || depth < 1)
  })
  const chosen = random.some(usable, 0.2).slice(0, 2)
  const found = chosen.flatMap((field) => {
    const selected = required(draft, subgraph, field, depth + 1)
    if (selected) needs(part, field)
    return selected ?? []
  })
  return hasId(part) ? [{ field: 'id' }, ...found] : found
}
