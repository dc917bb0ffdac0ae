/** A made-up world of entities, and which subgraph knows what of them. */
export interface Model {
  entities: readonly EntityModel[]
  subgraphs: readonly SubgraphModel[]
  /** Every field by `Type.field`. */
  fields: ReadonlyMap<string, FieldModel>
}

export interface EntityModel {
  name: string
  fields: readonly FieldModel[]
}

export interface FieldModel {
  name: string
  type: string
  /** What it may lead to, where its type is an interface or union: what all who answer it know. */
  possible?: readonly string[]
  /** How many lists are around the type. */
  lists: 0 | 1 | 2
  nonNull: boolean
  /** Whether nothing within the lists is null, though the whole may be. */
  innerNonNull?: boolean
  argument?: Argument
  requires?: readonly Required[]
  from?: FromContext
}

/** What fills a field's argument `from`: of the nearest thing around that is of one of `setters`, what is selected of its type. */
export interface FromContext {
  /** `Query`, entities, interfaces and the union. */
  setters: readonly string[]
  /** One for each type that there is a value of. */
  values: readonly { on: string; field: string }[]
}

/** The one argument that a field may take, by its name: an Int, a Big or an ID; or `many` of them, with defaults. */
export type Argument = 'x' | 'n' | 'd' | 'many'

/** One field of a required selection. */
export interface Required {
  /** The type that it is required of, where what is around it may be of several. */
  on?: string
  field: string
  /** The argument's value as GraphQL. */
  argument?: string
  /** What is selected of it. */
  inner?: readonly Required[]
}

export type Key = 'id' | 'sku' | 'num' | 'serial' | 'comp { one two }' | 'box { comp { one } num }'

export type Root = 'Query' | 'Mutation' | 'Subscription'

export interface SubgraphModel {
  name: string
  entities: readonly PartModel[]
  roots: Readonly<Record<Root, readonly PartField[]>>
  /** Whether its root types have names of their own. */
  renamesRoots: boolean
  /** Whether it has enums, input objects, and interfaces of plain values: all subgraphs of a model do, or none. */
  further: boolean
  /** Whether it writes IDs that are numbers as numbers. */
  writesNumbers: boolean
  /** The interface `I` with its key, or the @interfaceObject in its place: its fields beside `id`. */
  keyed: { as: 'interface' | 'interfaceObject'; fields: readonly PartField[] } | undefined
  /** The interface `J`, which has no key: its fields beside `id`. */
  plain: readonly PartField[] | undefined
  /** Members of the union `U` that it knows; empty when it has none. */
  members: readonly string[]
}

/** What a subgraph knows of an entity. */
export interface PartModel {
  entity: string
  implements: readonly ('I' | 'J')[]
  keys: readonly { key: Key; resolvable: boolean }[]
  fields: readonly PartField[]
}

export interface PartField {
  field: FieldModel
  shareable: boolean
  external: boolean
  provides?: string
  /** The subgraph whose field it takes over. */
  overrides?: string
  /** Whether another has taken it over: it must not be asked here. */
  overridden?: boolean
  /** Of either: the label without which it is as if it had not been taken over. */
  label?: string
  inaccessible?: boolean
}
