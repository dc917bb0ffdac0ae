import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql'
import { RequestError } from '../../errors.ts'
import { deferRules } from './defer-rules.ts'
import { literalRules } from './literal-rules.ts'
import { singleFieldSubscriptions } from './single-field-subscriptions.ts'
import { withinStack } from './too-much.ts'

const mostErrors = 20

const everywhere = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  ...literalRules,
  singleFieldSubscriptions,
]

/**
 * Validates a document against the API schema. Where introspection is off, asking for it is an error and messages do
 * not guess at names ("Did you mean …"), since guesses tell the schema bit by bit.
 *
 * @throws RequestError
 */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  { introspection }: { introspection: boolean },
): void {
  const deferring = schema.getDirective('defer') ? deferRules : []
  const rules = [...everywhere, ...deferring, ...(introspection ? [] : [noIntrospection])]
  const errors = withinStack(() =>
    validate(schema, document, rules, { maxErrors: mostErrors, hideSuggestions: !introspection }),
  )
  if (errors.length === 0) return
  throw new RequestError('GRAPHQL_VALIDATION_FAILED', 'The document is not valid.', {
    errors: errors.map((error) => error.toJSON()),
  })
}

function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = getNamedType(context.getType())
      if (!type || !isIntrospectionType(type)) return
      if (node.name.value !== '__schema' && node.name.value !== '__type') return
      context.reportError(
        new GraphQLError('Introspection is off.', {
          nodes: node,
          extensions: { validationErrorCode: 'INTROSPECTION_DISABLED' },
        }),
      )
    },
  }
}
