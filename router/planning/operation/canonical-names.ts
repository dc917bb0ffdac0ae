import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql'
import { freshToken } from '../supergraph/tokens.ts'

/**
 * Names for the fields of one operation inside the router, by what is asked and never by the client's
 * alias: two fields share a name exactly when they ask for the same thing and can be merged. With clients'
 * aliases out of the way, none can pass for a key or for a field that another subgraph requires.
 */
export interface CanonicalNames {
  /** The internal name of a field; `parallel` tells apart uses that must each be carried out (mutations). */
  nameOf(field: FieldNode, type: GraphQLOutputType, parallel?: string): string
}

/** What made-up names have in them, and no field's real name has. */
export function canonicalToken(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  return freshToken(
    '__c',
    types.flatMap((type) => Object.keys(type.getFields())),
  )
}

export function canonicalNames(token: string): CanonicalNames {
  const names = new Map<string, string>()
  const plainShapes = new Map<string, string>()
  let made = 0
  return {
    nameOf(field, type, parallel = '') {
      const name = field.name.value
      if (name === '__typename') return name
      const shape = responseShape(type)
      const asked = printAsked(field) + parallel
      const key = `${name}${asked} ${shape}`
      const known = names.get(key)
      if (known !== undefined) return known
      const plain = asked === '' && (plainShapes.get(name) ?? shape) === shape
      if (plain) plainShapes.set(name, shape)
      const chosen = plain ? name : `${name}${token}${made++}`
      names.set(key, chosen)
      return chosen
    },
  }
}

/** The arguments, sorted, and the directives that a subgraph will see. */
function printAsked(field: FieldNode): string {
  const directives = (field.directives ?? []).filter(({ name }) => !isConditional(name.value))
  return printArguments(field.arguments) + directives.map((directive) => print(directive)).join('')
}

/** Whether a directive is about when, and whether, a selection is answered: the router's own business. */
export const isConditional = (directive: string): boolean => ['skip', 'include', 'defer'].includes(directive)

function printArguments(args: readonly ArgumentNode[] = []): string {
  if (args.length === 0) return ''
  return `(${args
    .map((argument) => print(argument))
    .sort()
    .join(',')})`
}

/** What must agree for two fields to share a response name: GraphQL's SameResponseShape. */
function responseShape(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${responseShape(type.ofType)}!`
  if (isListType(type)) return `[${responseShape(type.ofType)}]`
  return isLeafType(type) ? type.name : ''
}
