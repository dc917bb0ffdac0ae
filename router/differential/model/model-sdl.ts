import type { Argument, FieldModel, Key, PartField, PartModel, Required, Root, SubgraphModel } from './model.ts'

/** A subgraph's schema. */
export function modelSdl(subgraph: SubgraphModel): string {
  const { roots, keyed, plain, members, entities } = subgraph
  const setting = settersIn(subgraph)
  const rootTypes = Object.entries(roots).filter(([, fields]) => fields.length > 0)
  const inKeyed = `{ id: ID! ${fieldsSdl(keyed?.fields ?? [])} }`
  return [
    ...rootTypes.map(
      ([root, fields]) => `type ${rootName(subgraph, root as Root)} ${setting(root)} { ${fieldsSdl(fields)} }`,
    ),
    subgraph.renamesRoots && rootTypes.length > 0
      ? `schema { ${rootTypes.map(([root]) => `${root.toLowerCase()}: ${rootName(subgraph, root as Root)}`).join(' ')} }`
      : '',
    keyed?.as === 'interface' ? `interface I @key(fields: "id") ${setting('I')} ${inKeyed}` : '',
    keyed?.as === 'interfaceObject' ? `type I @key(fields: "id") @interfaceObject ${inKeyed}` : '',
    plain ? `interface J ${setting('J')} { id: ID! ${fieldsSdl(plain)} }` : '',
    members.length > 0 ? `union U ${setting('U')} = ${members.join(' | ')}` : '',
    `type V @shareable { va: String vb: Int vc(n: Big): Big ${subgraph.further ? 'vn: [V] vm: Mood' : ''} }`,
    'scalar Big',
    subgraph.further ? furtherSdl(subgraph) : '',
    hasKey(entities, 'comp') ? 'type Comp @shareable { one: String two: String }' : '',
    hasKey(entities, 'box') ? 'type Box @shareable { comp: Comp num: Big }' : '',
    ...entities.map((part) => entitySdl(part, setting(part.entity))),
  ].join('\n')
}

export const rootName = ({ name, renamesRoots }: SubgraphModel, root: Root): string =>
  renamesRoots ? `${root}Of${name.toUpperCase()}` : root

/** Nothing of Tone is an input, so that each may know its own members of it. */
const furtherSdl = ({ entities }: SubgraphModel): string => `
  enum Mood { GLAD SAD CALM }
  enum Tone { ${entities.some(tellsTones) ? 'HIGH LOW DEEP SHRILL' : 'LOW'} }
  input In { a: Int = 1 m: Mood = SAD l: [[Int]] n: Big d: ID in: In }
  interface S { s: String }
  interface S2 implements S { s: String t: Tone! }
  type C1 implements S & S2 @shareable { s: String t: Tone! }
  type C2 implements S @shareable { s: String c: [V!] }`

const tellsTones = ({ fields }: PartModel): boolean =>
  fields.some(({ field, external }) => !external && ['Tone', 'S', 'S2'].includes(field.type))

const keyFields: Readonly<Record<Key, string>> = {
  id: 'id: ID!',
  sku: 'sku: String',
  num: 'num: Big',
  serial: 'serial: ID',
  'comp { one two }': 'comp: Comp',
  'box { comp { one } num }': 'box: Box',
}

const hasKey = (parts: readonly PartModel[], name: string): boolean =>
  parts.some(({ keys }) => keys.some(({ key }) => key.includes(name)))

function entitySdl({ entity, implements: implemented, keys, fields }: PartModel, contexts: string): string {
  const interfaces = implemented.length > 0 ? `implements ${implemented.join(' & ')}` : ''
  const keysSdl = keys.map(({ key, resolvable }) => `@key(fields: "${key}"${resolvable ? '' : ', resolvable: false'})`)
  const fieldsOfKeys = keys.map(({ key }) => keyFields[key])
  return `type ${entity} ${interfaces} ${keysSdl.join(' ')} ${contexts} { ${fieldsOfKeys.join(' ')} ${fieldsSdl(fields, entity)} }`
}

/** The contexts that a type sets in a subgraph: each of its fields that takes from one has its own. */
function settersIn({ entities }: SubgraphModel): (type: string) => string {
  const all = entities.flatMap(({ entity, fields }) =>
    fields.flatMap(({ field: { name, from } }) =>
      from ? [{ context: `${entity}${name}`, setters: from.setters }] : [],
    ),
  )
  return (type) =>
    all.flatMap(({ context, setters }) => (setters.includes(type) ? [`@context(name: "${context}")`] : [])).join(' ')
}

const filled = (entity: string, { name, from }: FieldModel): string =>
  from
    ? `(from: String @fromContext(field: "$${entity}${name} { ${from.values.map(({ on, field }) => `... on ${on} { ${field} }`).join(' ')} }"))`
    : ''

function signature(field: FieldModel, entity: string): string {
  const { name, type, lists, nonNull, innerNonNull, argument } = field
  const within = innerNonNull && lists > 0 ? '!' : ''
  const wrapped = `${'['.repeat(lists)}${type}${within}${`]${within}`.repeat(lists).replace(/!$/, '')}`
  return `${name}${(argument && taken[argument]) ?? filled(entity, field)}: ${wrapped}${nonNull ? '!' : ''}`
}

const taken: Readonly<Record<Argument, string>> = {
  x: '(x: Int)',
  n: '(n: Big)',
  d: '(d: ID)',
  many: '(x: Int = 7, m: Mood = SAD, l: [Int] = [1], in: In = { a: 5, in: { l: [[2]] } })',
}

const fieldsSdl = (fields: readonly PartField[], entity = ''): string =>
  fields.map((field) => fieldSdl(field, entity)).join(' ')

function fieldSdl(
  { field, shareable, external, provides, overrides, label, inaccessible }: PartField,
  entity: string,
): string {
  const directives = [
    external && '@external',
    shareable && '@shareable',
    !external && field.requires && `@requires(fields: "${requiredSdl(field.requires)}")`,
    provides && `@provides(fields: "${provides}")`,
    overrides && `@override(from: "${overrides}"${label ? `, label: "${label}"` : ''})`,
    inaccessible && '@inaccessible',
  ]
  return [signature(field, entity), ...directives.filter(Boolean)].join(' ')
}

const requiredSdl = (required: readonly Required[]): string => required.map(oneRequired).join(' ')

function oneRequired({ on, field, argument, inner }: Required): string {
  const itself = `${field}${argument ? `(${argument})` : ''}${inner ? ` { ${requiredSdl(inner)} }` : ''}`
  return on ? `... on ${on} { ${itself} }` : itself
}
