/** A made-up world of entities, and which subgraph knows what of them. */
export interface Model {
  entities: readonly EntityModel[]
  subgraphs: readonly SubgraphModel[]
  /** Implementers of the interface `I`; empty when there is none. */
  implementers: readonly string[]
  /** Members of the union `U`; empty when there is none. */
  members: readonly string[]
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
  /** How many lists are around the type. */
  lists: 0 | 1 | 2
  nonNull: boolean
  /** Whether it takes the argument `x: Int`. */
  argument: boolean
  requires?: readonly Required[]
}

/** One field of a required selection. */
export interface Required {
  field: string
  argument?: number
  /** What is selected of it: an inner selection as GraphQL. */
  inner?: string
}

export type Key = 'id' | 'sku' | 'num' | 'comp { one two }'

export interface SubgraphModel {
  name: string
  entities: readonly PartModel[]
  rootFields: readonly PartField[]
  /** Whether it declares the interface, or the @interfaceObject in its place. */
  declares: 'interface' | 'interfaceObject' | undefined
  /** Fields of the interface or @interfaceObject beside `id`. */
  interfaceFields: readonly PartField[]
}

/** What a subgraph knows of an entity. */
export interface PartModel {
  entity: string
  keys: readonly { key: Key; resolvable: boolean }[]
  fields: readonly PartField[]
}

export interface PartField {
  field: FieldModel
  shareable: boolean
  external: boolean
  provides?: string
}
