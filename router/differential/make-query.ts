import type { Random } from '@micromart/testing/random'
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type OperationTypeNode,
} from 'graphql'

const aliases = ['id', 'sku', 'a0', 'a1', 'lab', 'j0', 'z0', 'v', 'name', '__proto__']

interface Writing {
  random: Random
  schema: GraphQLSchema
  fragments: string[]
}

const variables = '$x: Int, $n: Big, $d: ID, $yes: Boolean = true, $no: Boolean = false'
const furtherVariables = '$in: In = { a: 4, in: { l: [[5]] } }, $m: Mood = CALM, $l: [Int] = [8]'

/** An operation of the schema made at random: hostile aliases, fragments of both kinds, arguments and conditions. */
export function makeQuery(random: Random, schema: GraphQLSchema): string {
  const writing: Writing = { random, schema, fragments: [] }
  const possible = (['query', 'mutation', 'subscription'] as const).filter((kind) => rootOf(schema, kind))
  const operation = random.chance(0.6) ? 'query' : random.pick(possible)
  const root = rootOf(schema, operation)
  if (!root) throw new Error('A schema without queries')
  const body = operation === 'subscription' ? oneField(writing, root) : selections(writing, root, 0)
  const declared = schema.getType('In') ? `${variables}, ${furtherVariables}` : variables
  return [`${operation}(${declared}) ${body}`, ...writing.fragments].join('\n')
}

const rootOf = (schema: GraphQLSchema, kind: 'query' | 'mutation' | 'subscription'): GraphQLObjectType | undefined =>
  schema.getRootType(kind as OperationTypeNode) ?? undefined

/** A subscription is to one field, without conditions. */
function oneField(writing: Writing, root: GraphQLObjectType): string {
  const field = writing.random.pick(Object.values(root.getFields()))
  const { name, argument, inner } = partsOf(writing, field, 0)
  return `{ ${name}${argument}${inner} }`
}

function selections(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { random, schema } = writing
  const parts: string[] = []
  const fields = isUnionType(type) ? [] : Object.values(type.getFields())
  const count = random.between(1, depth === 0 ? 3 : 4)
  for (let index = 0; index < count; index++) {
    if (fields.length > 0 && random.chance(0.75)) parts.push(fieldText(writing, random.pick(fields), depth))
    else if (depth > 0) parts.push(fragmentText(writing, narrower(random, schema, type), depth))
  }
  if (parts.length === 0 || random.chance(0.1)) parts.push('__typename')
  return `{ ${parts.join(' ')} }`
}

function narrower(random: Random, schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType {
  if (isAbstractType(type) && random.chance(0.8)) return random.pick(schema.getPossibleTypes(type))
  return isObjectType(type) && random.chance(0.3) ? random.pick([type, ...type.getInterfaces()]) : type
}

function fragmentText(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const body = selections(writing, type, depth + 1)
  if (writing.random.chance(0.6)) return `... on ${type.name}${condition(writing.random)} ${body}`
  const name = `F${writing.fragments.length}`
  writing.fragments.push(`fragment ${name} on ${type.name} ${body}`)
  return `...${name}${condition(writing.random)}`
}

function fieldText(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string {
  if (isCompositeType(getNamedType(field.type)) && depth > 4) return '__typename'
  const { name, argument, inner } = partsOf(writing, field, depth)
  return `${name}${argument}${condition(writing.random)}${inner}`
}

function partsOf(
  writing: Writing,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): { name: string; argument: string; inner: string } {
  const { random } = writing
  const type = getNamedType(field.type)
  const alias = random.chance(0.3) ? `${random.pick(aliases)}: ` : ''
  const given = random.some(field.args, 0.7).map((taken) => `${taken.name}: ${argumentText(random, taken.name)}`)
  const argument = given.length > 0 ? `(${given.join(', ')})` : ''
  const inner = isCompositeType(type) ? ` ${selections(writing, type, depth + 1)}` : ''
  return { name: `${alias}${field.name}`, argument, inner }
}

/** Some of what a `@requires` asks with, numbers that a double cannot hold, and variables. */
function argumentText(random: Random, name: string): string {
  if (name === 'm') return random.pick(['$m', 'GLAD', 'SAD', 'null'])
  if (name === 'l') return random.pick(['$l', '[1, $x, null]', '7', '[]', 'null'])
  if (name === 'in') return random.chance(0.3) ? '$in' : inputText(random)
  const digits = random.pick(['1', '2', '3'])
  return random.pick([`$${name}`, digits, name === 'x' ? digits : `900719925474099${digits}`])
}

/** An object in which some is left to defaults, with variables in it. */
function inputText(random: Random): string {
  const fields = ['a: 3', 'a: $x', 'm: $m', 'm: CALM', 'l: [[1, $x], $l, 2]', 'n: $n', 'd: $d', 'in: null']
  const [one, other] = [random.pick(fields), random.pick(fields)]
  const chosen = one.slice(0, 2) === other.slice(0, 2) ? [one] : [one, other]
  const inner = random.chance(0.3) && !chosen.includes('in: null') ? [`in: ${inputText(random)}`] : []
  return `{ ${[...chosen, ...inner].join(', ')} }`
}

function condition(random: Random): string {
  if (!random.chance(0.12)) return ''
  return ` @${random.pick(['skip', 'include'])}(if: ${random.pick(['$yes', '$no', 'true', 'false'])})`
}
