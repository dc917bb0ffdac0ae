import type { GraphQLSchema } from 'graphql'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import type { RequiredSelection } from './requires.ts'

type Thing = Readonly<Record<string, unknown>>

/** How things of one type are represented that have nothing but plain values: no object is made for each. */
export class PlainValues {
  private readonly start: string
  private readonly members: readonly { before: string; source: string }[]
  private readonly first: string

  /** @param sources where the data has each field, by what the subgraph calls it; `__typename` is not among them */
  constructor(typename: string, sources: ReadonlyMap<string, string>) {
    this.start = `{"__typename":"${typename}"`
    this.members = [...sources].map(([target, source]) => ({ before: `,"${target}":`, source }))
    this.first = this.members[0]?.source ?? ''
  }

  /** Where the data has each of its values. */
  get sources(): string[] {
    return this.members.map(({ source }) => source)
  }

  /** The same of all that are represented alike, and seldom of others. */
  mark(thing: Thing): unknown {
    return thing[this.first]
  }

  /** Whether two things are sure to be represented alike. */
  areAlike(one: Thing, other: Thing): boolean {
    if (one.__typename !== other.__typename) return false
    for (const { source } of this.members) {
      const value = other[source]
      // Why something is null may differ.
      if (one[source] !== value || value === undefined || value === null) return false
    }
    return true
  }

  /** The representation as JSON; undefined where something is missing, null or no plain value. */
  text(thing: Thing): string | undefined {
    let text = this.start
    for (const { before, source } of this.members) {
      const value = thing[source]
      if (typeof value === 'string') text += before + JSON.stringify(value)
      else if (typeof value === 'boolean' || Number.isFinite(value)) text += before + value
      else return undefined
    }
    return `${text}}`
  }

  /** The representation by values that are JSON, in the order of `sources`. */
  written(values: readonly string[]): string {
    return `${this.start}${this.members.map(({ before }, nth) => before + values[nth]).join('')}}`
  }
}

/** How a thing of some type is represented; undefined where that takes more, or the fetch is not about such things. */
export type PlainValuesOf = (thing: Thing) => PlainValues | undefined

/** @param keysOf the keys of a type by which the subgraph tells its things apart, each as the names of its fields */
export function plainValues(
  schema: GraphQLSchema,
  requires: readonly RequiredSelection[],
  keysOf: (type: string) => readonly (readonly string[])[],
): PlainValuesOf {
  const known = new Map<unknown, PlainValues | null>()
  const valuesOf = (typename: unknown): PlainValues | null => {
    // Subgraphs may say what they like: what is no type is not kept.
    if (typeof typename !== 'string' || !schema.getType(typename)) return null
    const sources = new Map<string, string>()
    const arePlain = gather(schema, requires, typename, sources)
    const isNamed = sources.get('__typename') === '__typename'
    const isIdentified = keysOf(typename).some((key) => key.every((name) => sources.has(name)))
    sources.delete('__typename')
    const values = arePlain && isNamed && isIdentified ? new PlainValues(typename, sources) : null
    known.set(typename, values)
    return values
  }
  return ({ __typename }) => {
    const values = known.get(__typename)
    return (values === undefined ? valuesOf(__typename) : values) ?? undefined
  }
}

/** Finds where each field of a type's representations comes from; false where one is more than a value. */
function gather(
  schema: GraphQLSchema,
  requires: readonly RequiredSelection[],
  typename: string,
  sources: Map<string, string>,
): boolean {
  return requires.every((node) => {
    if (node.kind === 'on') {
      const holds = node.condition === undefined || meetsCondition(schema, typename, node.condition)
      return !holds || gather(schema, node.selections, typename, sources)
    }
    const { source, target } = node
    if (node.selections || (sources.get(target) ?? source) !== source) return false
    sources.set(target, source)
    return true
  })
}
