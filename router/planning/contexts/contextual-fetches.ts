import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import {
  type ArgumentNode,
  type DocumentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql'
import { stepOn } from '../../supergraph/type-conditions.ts'
import { fetchSelection, mapFetches, operationOf, responseName } from '../plan-walk.ts'
import { freshToken } from '../supergraph/tokens.ts'
import type { ContextArgument, Contexts, ContextValue } from './contexts.ts'

/**
 * Has the entity fetches of a plan take arguments from contexts: each as a variable, with the ways to its value from the
 * nearest thing around that has the first type of the way.
 *
 * @param document the operation that was planned
 */
export function withContextArguments(plan: QueryPlan, contexts: Contexts, document: DocumentNode): QueryPlan {
  if (!contexts.exist) return plan
  const declared = (operationOf(document).variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  const token = freshToken('context_', declared)
  return mapFetches(plan, (fetch) => withArguments(fetch, contexts, token))
}

function withArguments(fetch: FetchNode, contexts: Contexts, token: string): FetchNode {
  const document = fetch.operationDocumentNode
  if (!fetch.requires || !document) return fetch
  const variables = new Map<ContextArgument, string>()
  const variableOf = (argument: ContextArgument): string => {
    const name = variables.get(argument) ?? `${token}${variables.size}`
    variables.set(argument, name)
    return name
  }
  const filled = ({ selections }: SelectionSetNode, type: string | undefined): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((node): SelectionNode => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return { ...node, selectionSet: filled(node.selectionSet, node.typeCondition?.name.value ?? type) }
      }
      const taken = type === undefined ? [] : contexts.in(fetch.serviceName, type, node.name.value)
      const given = taken.map((argument) => argumentOf(argument.name, variableOf(argument)))
      return given.length === 0 ? node : { ...node, arguments: [...(node.arguments ?? []), ...given] }
    }),
  })
  const top = fetchSelection(fetch)
  const selection = filled(top, undefined)
  if (variables.size === 0) return fetch
  const whole = visit(document, {
    SelectionSet: (node) => (node === top ? selection : undefined),
    OperationDefinition: {
      leave: (node) => ({
        ...node,
        variableDefinitions: [...(node.variableDefinitions ?? []), ...[...variables].map(definitionOf)],
      }),
    },
  })
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(whole)),
    operationDocumentNode: whole,
    contextRewrites: [...variables].flatMap(([{ values }, renameKeyTo]) =>
      values.map((value) => ({ kind: 'KeyRenamer' as const, path: wayTo(value), renameKeyTo })),
    ),
  }
}

const variableNode = (name: string): VariableNode => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } })

const argumentOf = (name: string, variable: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: variableNode(variable),
})

const definitionOf = ([{ type }, name]: [ContextArgument, string]): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(name),
  type,
})

/** From the thing that sets the context to the value. */
function wayTo({ setter, on, field }: ContextValue): string[] {
  const way = [stepOn(setter), stepOn(on), responseName(field)]
  for (let inner = field.selectionSet; inner; ) {
    const [node] = inner.selections
    if (node?.kind !== Kind.FIELD) break
    way.push(responseName(node))
    inner = node.selectionSet
  }
  return way
}
