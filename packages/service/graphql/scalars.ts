import { isDateTime } from '@micromart/date-time'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** What a resolver gives that its scalar cannot be is a fault of ours, and never told as one of whoever asked. */
const unfit = (name: string, value: unknown): never => {
  throw new TypeError(`${name} cannot be ${String(value)}`)
}

interface Shape {
  /** What clients may send. */
  taken: RegExp
  /** What the shop may answer, where that is more. */
  given?: RegExp
  example: string
}

function text(name: string, { taken, given = taken, example }: Shape): GraphQLScalarType<string, string> {
  const read = (value: unknown): string =>
    typeof value === 'string' && taken.test(value) ? value : refuse(`${name} must be a string such as "${example}".`)
  return new GraphQLScalarType({
    name,
    serialize: (value) => (typeof value === 'string' && given.test(value) ? value : unfit(name, value)),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/**
 * What a value must look like. What it must mean, such as a currency that exists, is the resolver's to say. Sums of amounts that were
 * taken may have more digits than each.
 */
const decimal = text('Decimal', {
  taken: /^-?\d{1,15}(\.\d{1,6})?$/,
  given: /^-?\d+(\.\d{1,6})?$/,
  example: '19.90',
})
const currencyCode = text('CurrencyCode', { taken: /^[A-Z]{3}$/, example: 'EUR' })
const countryCode = text('CountryCode', { taken: /^[A-Z]{2}$/, example: 'DE' })

const readInstant = (value: unknown): Date =>
  typeof value === 'string' && isDateTime(value) ? new Date(value) : refuse('DateTime must be an RFC 3339 instant.')

const dateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize(value) {
    const date = typeof value === 'string' ? new Date(value) : value
    return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : unfit('DateTime', value)
  },
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
})

/** Resolvers of the scalars that schema/common.graphql declares. */
export const scalars = { Decimal: decimal, CurrencyCode: currencyCode, CountryCode: countryCode, DateTime: dateTime }

/** A subgraph's own resolvers, of all that codegen knows: those of the scalars are the frame's. */
export type OwnResolvers<Resolvers> = Omit<Resolvers, keyof typeof scalars>
