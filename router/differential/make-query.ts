import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { Random } from './random.ts'

const aliases = ['id', 'sku', 'a0', 'a1', 'lab', 'z0', 'v', 'name', '__proto__']

interface Writing {
  random: Random
  schema: GraphQLSchema
  fragments: string[]
}

/** A query of the schema made at random: hostile aliases, fragments of both kinds, arguments and conditions. */
export function makeQuery(random: Random, schema: GraphQLSchema): string {
  const writing: Writing = { random, schema, fragments: [] }
  const root = schema.getQueryType()
  if (!root) throw new Error('A schema without queries')
  const body = selections(writing, root, 0)
  return [`query($x: Int, $yes: Boolean = true, $no: Boolean = false) ${body}`, ...writing.fragments].join('\n')
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
  const { random } = writing
  const type = getNamedType(field.type)
  if (isCompositeType(type) && depth > 4) return '__typename'
  const alias = random.chance(0.3) ? `${random.pick(aliases)}: ` : ''
  const takesX = field.args.some(({ name }) => name === 'x')
  const argument = takesX && random.chance(0.7) ? `(x: ${random.pick(['1', '2', '3', '$x'])})` : ''
  const inner = isCompositeType(type) ? ` ${selections(writing, type, depth + 1)}` : ''
  return `${alias}${field.name}${argument}${condition(random)}${inner}`
}

function condition(random: Random): string {
  if (!random.chance(0.12)) return ''
  return ` @${random.pick(['skip', 'include'])}(if: ${random.pick(['$yes', '$no', 'true', 'false'])})`
}
