import type { FieldModel, Key, Model, PartField, PartModel, Required, SubgraphModel } from './model.ts'
import type { Random } from './random.ts'

interface Draft {
  random: Random
  entities: { name: string; fields: FieldModel[] }[]
  subgraphs: {
    name: string
    entities: (Omit<PartModel, 'fields'> & { fields: PartField[] })[]
    rootFields: PartField[]
    declares: SubgraphModel['declares']
    interfaceFields: PartField[]
  }[]
  implementers: string[]
  members: string[]
}

/** Makes a model at random. Not every one composes. */
export function makeModel(random: Random): Model {
  const draft = skeleton(random)
  for (const entity of draft.entities) plainFields(draft, entity)
  interfaceFields(draft)
  for (const entity of draft.entities) requiringFields(draft, entity)
  rootFields(draft)
  provided(draft)
  const fields = new Map<string, FieldModel>()
  for (const entity of draft.entities)
    for (const field of entity.fields) fields.set(`${entity.name}.${field.name}`, field)
  for (const subgraph of draft.subgraphs) {
    for (const { field } of subgraph.interfaceFields)
      if (!fields.has(`I.${field.name}`)) fields.set(`I.${field.name}`, field)
    for (const { field } of subgraph.rootFields) fields.set(`Query.${field.name}`, field)
  }
  for (const name of ['va', 'vb']) fields.set(`V.${name}`, leaf(name, name === 'va' ? 'String' : 'Int'))
  return { ...draft, fields }
}

function skeleton(random: Random): Draft {
  const entities = Array.from({ length: random.between(2, 3) }, (_, index) => ({ name: `E${index}`, fields: [] }))
  const names = entities.map(({ name }) => name)
  const implementers = random.chance(0.6) ? names.slice(0, random.between(2, names.length)) : []
  const members = random.chance(0.4) ? names.slice(-2) : []
  const subgraphs = Array.from({ length: random.between(2, 4) }, (_, index) => {
    const home = index === 0 && implementers.length > 0
    const present = names.filter((name) => (home && implementers.includes(name)) || random.chance(0.75))
    return {
      name: 'abcd'.charAt(index),
      entities: present.map((entity) => ({
        entity,
        keys: keys(random, home && implementers.includes(entity)),
        fields: [],
      })),
      rootFields: [],
      declares: home ? ('interface' as const) : undefined,
      interfaceFields: [],
    }
  })
  for (const name of names) {
    if (subgraphs.some(({ entities }) => entities.some(({ entity }) => entity === name))) continue
    subgraphs[0]?.entities.push({ entity: name, keys: keys(random, true), fields: [] })
  }
  return { random, entities, subgraphs, implementers, members }
}

function keys(random: Random, plain: boolean): { key: Key; resolvable: boolean }[] {
  if (plain) return [{ key: 'id', resolvable: true }]
  const chosen: Key[] = random.chance(0.92) ? ['id'] : [random.pick<Key>(['sku', 'num', 'comp { one two }'])]
  const other = random.pick<Key>(['id', 'sku', 'num', 'comp { one two }'])
  if (random.chance(0.4) && !chosen.includes(other)) chosen.push(other)
  return chosen.map((key) => ({ key, resolvable: random.chance(0.95) }))
}

const leaf = (name: string, type: string): FieldModel => ({ name, type, lists: 0, nonNull: false, argument: false })

function anyField(draft: Draft, name: string, reachable: readonly string[]): FieldModel {
  const { random } = draft
  const types = ['String', 'Int', 'Boolean', 'Big', 'V', ...reachable]
  const type = random.pick(types)
  const lists = random.pick([0, 0, 0, 1, type === 'V' ? 2 : 1] as const)
  return { name, type, lists, nonNull: random.chance(0.2), argument: random.chance(0.25) }
}

/** What a subgraph's fields can lead to. */
function reachableFrom(draft: Draft, subgraph: Draft['subgraphs'][number]): string[] {
  const present = subgraph.entities.map(({ entity }) => entity)
  const union = draft.members.length > 0 && draft.members.every((name) => present.includes(name)) ? ['U'] : []
  return [...present, ...union, ...(subgraph.declares ? ['I'] : [])]
}

function plainFields(draft: Draft, entity: Draft['entities'][number]): void {
  const { random } = draft
  const knowing = draft.subgraphs.flatMap((subgraph) => {
    const part = subgraph.entities.find((candidate) => candidate.entity === entity.name)
    return part ? [{ subgraph, part }] : []
  })
  for (let index = 0; index < random.between(2, 5); index++) {
    const owner = random.pick(knowing)
    const field = anyField(draft, `a${index}`, reachableFrom(draft, owner.subgraph))
    entity.fields.push(field)
    const sharers = random.chance(0.2) ? knowing.filter(({ subgraph }) => subgraph !== owner.subgraph) : []
    const able = sharers.filter(({ subgraph }) => isLeaf(field) || reachableFrom(draft, subgraph).includes(field.type))
    for (const { part } of [owner, ...able.slice(0, 1)]) {
      part.fields.push({ field, shareable: able.length > 0, external: false })
    }
  }
}

const isLeaf = (field: FieldModel): boolean => ['String', 'Int', 'Boolean', 'Big', 'V'].includes(field.type)

/** The interface's own `lab`, resolved where the interface is; and what an @interfaceObject adds elsewhere. */
function interfaceFields(draft: Draft): void {
  const home = draft.subgraphs.find(({ declares }) => declares === 'interface')
  if (!home) return
  const lab = leaf('lab', 'String')
  home.interfaceFields.push({ field: lab, shareable: false, external: false })
  for (const entity of draft.entities.filter(({ name }) => draft.implementers.includes(name))) {
    entity.fields.push(lab)
    home.entities
      .find((part) => part.entity === entity.name)
      ?.fields.push({ field: lab, shareable: false, external: false })
  }
  const away = draft.subgraphs.find(
    (subgraph) => subgraph !== home && !subgraph.entities.some(({ entity }) => draft.implementers.includes(entity)),
  )
  if (!away) return
  away.declares = 'interfaceObject'
  away.interfaceFields.push({ field: leaf('w', 'Int'), shareable: false, external: false })
  if (!draft.random.chance(0.5)) return
  const computed: FieldModel = { ...leaf('y', 'String'), requires: [{ field: 'lab' }] }
  away.interfaceFields.push({ field: lab, shareable: false, external: true })
  away.interfaceFields.push({ field: computed, shareable: false, external: false })
}

function requiringFields(draft: Draft, entity: Draft['entities'][number]): void {
  const { random } = draft
  for (let index = 0; index < random.between(0, 3); index++) {
    const able = draft.subgraphs.flatMap((subgraph) => {
      const part = subgraph.entities.find((candidate) => candidate.entity === entity.name)
      return part?.keys.some(({ resolvable }) => resolvable) ? [{ subgraph, part }] : []
    })
    if (able.length === 0) return
    const { subgraph, part } = random.pick(able)
    const reachable = reachableFrom(draft, subgraph)
    const foreign = entity.fields.filter(
      (field) =>
        !part.fields.some((own) => own.field === field && !own.external) &&
        (isLeaf(field) || reachable.includes(field.type)),
    )
    const wanted = random.some(foreign, 0.5).slice(0, 2)
    if (wanted.length === 0) continue
    const requires = wanted.map((field) => required(draft, subgraph, field))
    if (requires.some((needed) => needed === undefined)) continue
    const field: FieldModel = {
      ...leaf(`z${index}`, 'String'),
      requires: requires.filter((needed) => needed !== undefined),
    }
    for (const external of wanted) {
      if (part.fields.some((own) => own.field === external)) continue
      part.fields.push({ field: external, shareable: false, external: true })
    }
    part.fields.push({ field, shareable: false, external: false })
    entity.fields.push(field)
  }
}

function required(draft: Draft, subgraph: Draft['subgraphs'][number], field: FieldModel): Required | undefined {
  const argument = field.argument ? { argument: draft.random.between(1, 3) } : {}
  if (field.type === 'V') return { field: field.name, ...argument, inner: '{ va }' }
  if (isLeaf(field)) return { field: field.name, ...argument }
  const types = field.type === 'U' ? draft.members : field.type === 'I' ? [] : [field.type]
  const named = (type: string): boolean =>
    subgraph.entities.some(({ entity, keys }) => entity === type && keys.some(({ key }) => key === 'id'))
  if (!types.every(named)) return undefined
  if (field.type === 'I') return { field: field.name, ...argument, inner: '{ id }' }
  const inner = field.type === 'U' ? types.map((type) => `... on ${type} { id }`).join(' ') : 'id'
  return { field: field.name, ...argument, inner: `{ ${inner} }` }
}

/** Lets some references carry a field that is another subgraph's: one that a @requires here needs too. */
function provided(draft: Draft): void {
  for (const subgraph of draft.subgraphs) {
    for (const fields of [subgraph.rootFields, ...subgraph.entities.map((part) => part.fields)]) {
      for (const [index, own] of fields.entries()) {
        if (own.external || own.field.requires || !draft.random.chance(0.5)) continue
        const target = subgraph.entities.find(({ entity }) => entity === own.field.type)
        const carried = target && draft.random.some(carriable(draft, target), 0.5)[0]
        if (!target || !carried) continue
        shareEverywhere(draft, target.entity, carried)
        if (!target.fields.some(({ field }) => field === carried)) {
          target.fields.push({ field: carried, shareable: false, external: true })
        }
        fields[index] = { ...own, provides: carried.name }
      }
    }
  }
}

/** What a subgraph may say of an entity though it does not resolve it: what its own fields need first of all. */
function carriable(draft: Draft, { entity, fields }: PartModel): FieldModel[] {
  const all = draft.entities.find(({ name }) => name === entity)?.fields ?? []
  const isCarried = (field: FieldModel): boolean =>
    isLeaf(field) && field.type !== 'V' && !field.argument && field.name !== 'lab'
  const needed = fields.filter(({ external }) => external).map(({ field }) => field)
  const foreign = all.filter((field) => !fields.some((own) => own.field === field))
  return [...needed, ...foreign].filter(isCarried)
}

/** A field that is provided somewhere has more than one source. */
function shareEverywhere(draft: Draft, entity: string, field: FieldModel): void {
  for (const part of draft.subgraphs.flatMap(({ entities }) => entities)) {
    if (part.entity !== entity) continue
    for (const [index, own] of part.fields.entries()) {
      if (own.field === field && !own.external) part.fields[index] = { ...own, shareable: true }
    }
  }
}

function rootFields(draft: Draft): void {
  for (const [index, subgraph] of draft.subgraphs.entries()) {
    for (let count = 0; count < draft.random.between(index === 0 ? 1 : 0, 2); count++) {
      const reachable = reachableFrom(draft, subgraph)
      if (reachable.length === 0) break
      const lists = draft.random.pick([0, 1, 1] as const)
      const type = draft.random.pick(reachable)
      const field = { name: `q${index}${count}`, type, lists, nonNull: false, argument: draft.random.chance(0.3) }
      subgraph.rootFields.push({ field, shareable: false, external: false })
    }
  }
}
