import { ExactNumber } from '../exact-numbers/exact-number.ts'
import type { Resolvers, Subgraph } from '../testing/in-process.ts'
import type { FieldModel, Key, Model, PartField, PartModel, Required, SubgraphModel } from './model.ts'
import { computed, type Thing, truth } from './truth.ts'

/** A thing inside one subgraph: what it was sent, if it was, and what a @provides lets it say. */
interface Local extends Thing {
  sent?: Record<string, unknown>
  provided?: string
}

/** The model's subgraphs as schemas that run. Each answers its own fields only, and what it is not given shows. */
export function modelSubgraphs(model: Model): Subgraph[] {
  return model.subgraphs.map((subgraph) => ({
    name: subgraph.name,
    typeDefs: typeDefs(model, subgraph),
    resolvers: resolvers(model, subgraph),
  }))
}

function typeDefs(model: Model, subgraph: SubgraphModel): string {
  const present = subgraph.entities.map(({ entity }) => entity)
  const hasUnion = model.members.length > 0 && model.members.every((name) => present.includes(name))
  const interfaceBody = `{ id: ID! ${subgraph.interfaceFields.map(fieldSdl).join(' ')} }`
  return [
    subgraph.rootFields.length > 0 ? `type Query { ${subgraph.rootFields.map(fieldSdl).join(' ')} }` : '',
    subgraph.declares === 'interface' ? `interface I @key(fields: "id") ${interfaceBody}` : '',
    subgraph.declares === 'interfaceObject' ? `type I @key(fields: "id") @interfaceObject ${interfaceBody}` : '',
    hasUnion ? `union U = ${model.members.join(' | ')}` : '',
    'type V @shareable { va: String vb: Int }',
    'scalar Big',
    subgraph.entities.some(hasComposite) ? 'type Comp @shareable { one: String two: String }' : '',
    ...subgraph.entities.map((part) => entitySdl(model, subgraph, part)),
  ].join('\n')
}

const keyFields: Readonly<Record<Key, string>> = {
  id: 'id: ID!',
  sku: 'sku: String',
  num: 'num: Big',
  'comp { one two }': 'comp: Comp',
}

const hasComposite = ({ keys }: PartModel): boolean => keys.some(({ key }) => key.startsWith('comp'))

function entitySdl(model: Model, subgraph: SubgraphModel, part: PartModel): string {
  const implementsI =
    subgraph.declares === 'interface' && model.implementers.includes(part.entity) ? 'implements I' : ''
  const keys = part.keys.map(
    ({ key, resolvable }) => `@key(fields: "${key}"${resolvable ? '' : ', resolvable: false'})`,
  )
  const fieldsOfKeys = part.keys.map(({ key }) => keyFields[key])
  return `type ${part.entity} ${implementsI} ${keys.join(' ')} { ${[...fieldsOfKeys, ...part.fields.map(fieldSdl)].join(' ')} }`
}

function signature({ name, type, lists, nonNull, argument }: FieldModel): string {
  const listed = '['.repeat(lists) + type + ']'.repeat(lists)
  return `${name}${argument ? '(x: Int)' : ''}: ${listed}${nonNull ? '!' : ''}`
}

function fieldSdl({ field, shareable, external, provides }: PartField): string {
  const requires =
    !external && field.requires ? ` @requires(fields: "${field.requires.map(requiredSdl).join(' ')}")` : ''
  const carried = provides ? ` @provides(fields: "${provides}")` : ''
  return `${signature(field)}${external ? ' @external' : ''}${shareable ? ' @shareable' : ''}${requires}${carried}`
}

const requiredSdl = ({ field, argument, inner }: Required): string =>
  `${field}${argument === undefined ? '' : `(x: ${argument})`} ${inner ?? ''}`

type FieldResolver = (parent: Local, args: Record<string, unknown>) => unknown

function resolvers(model: Model, subgraph: SubgraphModel): Resolvers {
  const own = (field: FieldModel, provides?: string): FieldResolver => {
    if (field.requires) return (parent) => computed(field.name, inputs(model, parent, field.requires ?? []))
    return (parent, args) => carrying(truth(model, parent, field.name, args), provides)
  }
  const byName: Record<string, Record<string, unknown>> = {
    V: { va: (parent: Local) => truth(model, parent, 'va', {}), vb: (parent: Local) => truth(model, parent, 'vb', {}) },
  }
  const query: Thing = { __typename: 'Query', id: 'Query' }
  if (subgraph.rootFields.length > 0) {
    byName.Query = Object.fromEntries(
      subgraph.rootFields.map(({ field, provides }) => [
        field.name,
        (_: unknown, args: Record<string, unknown>) => own(field, provides)(query, args),
      ]),
    )
  }
  const fieldsOf = (fields: readonly PartField[]): Record<string, FieldResolver> =>
    Object.fromEntries(
      fields.map(({ field, external, provides }) => [
        field.name,
        external ? givenOnly(model, field) : own(field, provides),
      ]),
    )
  const keyResolvers = Object.fromEntries(
    ['id', 'sku', 'num', 'comp'].map((name) => [name, (parent: Local) => truth(model, parent, name, {})]),
  )
  for (const part of subgraph.entities) {
    const known = ['id', 'sku', 'num', 'comp'].filter((name) => part.keys.some(({ key }) => key.startsWith(name)))
    byName[part.entity] = {
      ...Object.fromEntries(known.map((name) => [name, keyResolvers[name]])),
      ...fieldsOf(part.fields),
      __resolveReference: (sent: Record<string, unknown>) => received(sent),
    }
  }
  if (subgraph.entities.some(hasComposite)) {
    byName.Comp = Object.fromEntries(
      ['one', 'two'].map((name) => [name, (parent: Local) => truth(model, parent, name, {})]),
    )
  }
  if (subgraph.declares) {
    const fields =
      subgraph.declares === 'interfaceObject' ? { id: keyResolvers.id, ...fieldsOf(subgraph.interfaceFields) } : {}
    const resolveType =
      subgraph.declares === 'interface' ? { __resolveType: ({ __typename }: Local) => __typename } : {}
    const known = subgraph.declares === 'interfaceObject' ? 'I' : undefined
    const __resolveReference = (sent: Record<string, unknown>): Local => received(sent, known)
    byName.I = { ...fields, ...resolveType, __resolveReference }
  }
  return byName as Resolvers
}

/** A subgraph does not know an @external field: it may say it only where it @provides it. */
function givenOnly(model: Model, field: FieldModel): FieldResolver {
  return (parent, args) => {
    if (parent.provided !== field.name) throw new Error(`${parent.__typename}.${field.name} is external and was asked`)
    return truth(model, parent, field.name, args)
  }
}

function received(sent: Record<string, unknown>, typename?: string): Local {
  if (sent.num !== undefined) return { ...received({ ...sent, num: undefined, id: idOf(sent) }, typename), sent }
  const composite = sent.comp as { one?: string } | undefined
  const id = String(
    sent.id ?? (sent.sku as string | undefined)?.slice('sku-'.length) ?? composite?.one?.slice('one-'.length),
  )
  return { __typename: typename ?? id.slice(0, id.indexOf('-')), id, sent }
}

/** The thing whose number was sent: another's if a digit was lost. */
function idOf({ __typename, num }: Record<string, unknown>): string {
  return `${__typename}-${(num instanceof ExactNumber ? num.text : String(num)).at(-1)}`
}

function carrying(value: unknown, provided: string | undefined): unknown {
  if (provided === undefined || value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? value.map((item) => carrying(item, provided)) : { ...value, provided }
}

/** What a field is computed from: what was sent, or what the subgraph says itself where it @provides it. */
function inputs(model: Model, parent: Local, required: readonly Required[]): unknown {
  const input = (name: string): unknown => {
    if (parent.sent?.[name] !== undefined) return untyped(parent.sent[name])
    return parent.provided === name ? truth(model, parent, name, {}) : 'missing'
  }
  return Object.fromEntries(required.map(({ field }) => [field, input(field)]))
}

/** A representation may name the types inside it or not: that is no difference. */
function untyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untyped)
  if (value === null || typeof value !== 'object' || value instanceof ExactNumber) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__typename'))
}
