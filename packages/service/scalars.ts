import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

function text(name: string, fits: (value: string) => boolean, example: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string =>
    typeof value === 'string' && fits(value) ? value : refuse(`${name} must be a string such as "${example}".`)
  return new GraphQLScalarType({
    name,
    serialize: read,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** What a value must look like. What it must mean, such as a currency that exists, is the resolver's to say. */
const decimal = text('Decimal', (value) => /^-?\d{1,15}(\.\d{1,6})?$/.test(value), '19.90')
const currencyCode = text('CurrencyCode', (value) => /^[A-Z]{3}$/.test(value), 'EUR')
const countryCode = text('CountryCode', (value) => /^[A-Z]{2}$/.test(value), 'DE')

const instant = (value: unknown): Date => {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(date.getTime()) ? refuse('DateTime must be an RFC 3339 instant.') : date
}

const dateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => instant(value).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
})

/** Resolvers of the scalars that schema/common.graphql declares. */
export const scalars = { Decimal: decimal, CurrencyCode: currencyCode, CountryCode: countryCode, DateTime: dateTime }

/** A subgraph's own resolvers, of all that codegen knows: those of the scalars are the frame's. */
export type OwnResolvers<Resolvers> = Omit<Resolvers, keyof typeof scalars>
