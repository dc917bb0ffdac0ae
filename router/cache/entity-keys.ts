import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { joinTypes, parseFieldSet } from '../planning/supergraph/join-directives.ts'
import { hasFields } from '../planning/supergraph/sdl-types.ts'
import { entityTag, type Key, typeTag, unknownTag } from './tags.ts'

/** One key of a type: its fields, those of what is nested too, each in the order of their names. */
interface KeyShape {
  /** Such as `id` or `owner{id}`. */
  text: string
  fields: readonly { name: string; inside: KeyShape | null }[]
}

/** By which keys things are told apart, whichever subgraph does. */
export interface EntityKeys {
  isEntity(type: string): boolean
  /** Whether things of a type, which is an entity, are told apart by some of the fields of these names. */
  haveKeyOf(type: string, names: readonly string[]): boolean
  /** The tags of a thing as far as it is told. */
  tagsOf(type: string, told: Key): string[]
  /** The tags of what is to be forgotten about the thing of this key; none where that is no key of the type. */
  tagsBy(type: string, key: Key): string[]
  /** The same of a thing of which more is told than which it is; of one that cannot be told from others, all of its type. */
  tagsOfChanged(type: string, told: Key): string[]
}

/** Reads the keys of all types from a supergraph. */
export function readEntityKeys(document: DocumentNode, schema: GraphQLSchema): EntityKeys {
  const keys = new Map<string, KeyShape[]>()
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue
    const shapes = joinTypes(definition).flatMap(({ key }) => (key ? [shapeOf(parseFieldSet(key))] : []))
    const distinct = new Map(shapes.map((shape) => [shape.text, shape]))
    if (distinct.size > 0) keys.set(definition.name.value, [...distinct.values()])
  }
  /** A thing is known by its interfaces' names as well, by subgraphs that have an `@interfaceObject`. */
  const namesOf = (name: string): string[] => {
    const type = schema.getType(name)
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
    return [name, ...interfaces.map((it) => it.name)].filter((it) => keys.has(it))
  }
  const forEachKey = (type: string, tags: (name: string, shape: KeyShape) => string[]) =>
    namesOf(type).flatMap((name) => (keys.get(name) ?? []).flatMap((shape) => tags(name, shape)))
  const tagsBy = (type: string, key: Key) =>
    forEachKey(type, (name, shape) => {
      const values = valuesOf(key, shape)
      return values ? [entityTag(name, values), unknownTag(name, shape.text)] : []
    })
  return {
    isEntity: (type) => namesOf(type).length > 0,
    haveKeyOf: (type, names) =>
      namesOf(type)
        .flatMap((it) => keys.get(it) ?? [])
        .some(({ fields }) => fields.every(({ name }) => names.includes(name))),
    tagsOf: (type, told) => [
      ...namesOf(type).map(typeTag),
      ...forEachKey(type, (name, shape) => {
        const key = valuesOf(told, shape)
        return [key ? entityTag(name, key) : unknownTag(name, shape.text)]
      }),
    ],
    tagsBy,
    tagsOfChanged(type, told) {
      const fields = namesOf(type).flatMap((name) => (keys.get(name) ?? []).flatMap((shape) => shape.fields))
      const names = new Set(['__typename', ...fields.map(({ name }) => name)])
      if (fields.length === 0 || Object.keys(told).every((name) => names.has(name))) return []
      const known = tagsBy(type, told)
      return known.length > 0 ? known : namesOf(type).map(typeTag)
    },
  }
}

function shapeOf({ selections }: SelectionSetNode): KeyShape {
  const fields = selections
    .flatMap((it) => (it.kind === Kind.FIELD && it.name.value !== '__typename' ? [it] : []))
    .map(({ name, selectionSet }) => ({ name: name.value, inside: selectionSet ? shapeOf(selectionSet) : null }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const text = fields.map(({ name, inside }) => (inside ? `${name}{${inside.text}}` : name)).join(' ')
  return { text, fields }
}

/** Undefined where one is not told, or null. */
function valuesOf(told: Key, { fields }: KeyShape): Key | undefined {
  const values: Record<string, unknown> = {}
  for (const { name, inside } of fields) {
    const value = told[name]
    if (value === undefined || value === null) return undefined
    const own = inside ? valuesOf(value as Key, inside) : value
    if (own === undefined) return undefined
    values[name] = own
  }
  return values
}
