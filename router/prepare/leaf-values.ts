import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { isDeeperThan } from '../json-depth.ts'

/**
 * Reads a leaf as its type in the API says, or returns undefined when it does not fit: the result coercion
 * of GraphQL (section 6.4.3), for values that a subgraph has serialised already. Custom scalars pass as they are, unless they are too deep.
 */
export type ReadLeaf = (value: unknown) => unknown

export function leafReader(type: GraphQLLeafType): ReadLeaf {
  if (!isEnumType(type)) return builtIn.get(type.name) ?? customScalar
  const known = enums.get(type) ?? enumReader(type)
  enums.set(type, known)
  return known
}

const enums = new WeakMap<GraphQLEnumType, ReadLeaf>()

function enumReader(type: GraphQLEnumType): ReadLeaf {
  const values = new Set(type.getValues().map(({ name }) => name))
  return (value) => (typeof value === 'string' && values.has(value) ? value : undefined)
}

/** Of custom scalars: any value that can be written. What lies deeper would overflow the stack of whoever writes it, and nobody would be answered. */
export const customScalar: ReadLeaf = (value) => (isDeeperThan(value, deepestScalar) ? undefined : value)

/** Lists and objects within each other. */
const deepestScalar = 1_000

const builtIn: ReadonlyMap<string, ReadLeaf> = new Map<string, ReadLeaf>([
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['Int', (value) => (isInt32(value) ? value : undefined)],
  [
    'Float',
    (value) => {
      const double = value instanceof ExactNumber ? Number(value.text) : value
      return Number.isFinite(double) ? double : undefined
    },
  ],
  [
    'ID',
    (value) => {
      if (typeof value === 'string') return value
      if (value instanceof ExactNumber) return /^-?\d+$/.test(value.text) ? value.text : undefined
      return Number.isInteger(value) ? String(value) : undefined
    },
  ],
])

const isInt32 = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31
