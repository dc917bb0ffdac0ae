import { type DocumentNode, executeSync, type FieldNode, type GraphQLSchema, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { ClientOperation } from '../planning/operation/canonical-operation.ts'
import type { ShapeField } from './shape.ts'

/** Answers an operation's `__schema` and `__type`, by the client's names. */
export type Introspection = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** graphql-js answers introspection itself, from the API schema. */
export function prepareIntrospection(
  schema: GraphQLSchema,
  client: ClientOperation,
  rootFields: readonly ShapeField[],
): Introspection {
  const selections: FieldNode[] = rootFields
    .filter(({ meta }) => meta === 'introspection')
    .flatMap(({ nodes }) => nodes)
  if (selections.length === 0) return () => nothing
  const operation = { ...client.operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } }
  const document = { kind: Kind.DOCUMENT as const, definitions: [operation, ...client.fragments.values()] }
  const answer = (variableValues: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    executeSync({ schema, document, variableValues }).data ?? nothing
  if (client.operation.variableDefinitions?.length) return answer
  return () => {
    const known = answers.get(document) ?? answer(nothing)
    answers.set(document, known)
    return known
  }
}

/** A whole schema takes milliseconds to list, and never changes; it also takes a megabyte or two. */
const answers = new LRUCache<DocumentNode, Readonly<Record<string, unknown>>>({ max: 8 })

const nothing: Readonly<Record<string, unknown>> = Object.freeze({})
