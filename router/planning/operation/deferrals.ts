import {
  type DirectiveNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Conditions, isIncluded } from './conditions.ts'

/** A `@defer` that is in force: what its fragment asks for may be answered after the rest. */
export interface Deferral {
  /** Tells it apart from the others of its operation, and is its label in a plan. */
  id: string
  /** The client's own. */
  label: string | undefined
  /** The one that it is inside of. */
  parent: Deferral | undefined
  /** How many fields it is inside of. */
  depth: number
}

/** By the deferred fragment. */
export type Deferrals = ReadonlyMap<SelectionNode, Deferral>

export const nothingDeferred: Deferrals = new Map()

/** The deferrals of an operation without fragment spreads, under the conditions of one request. */
export function deferralsOf(operation: OperationDefinitionNode, conditions: Conditions): Deferrals {
  const found = new Map<SelectionNode, Deferral>()
  const visit = ({ selections }: SelectionSetNode, parent: Deferral | undefined, depth: number): void => {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet || !isIncluded(node, conditions)) continue
      const directive = deferDirective(node)
      const isDeferred = directive && inForce(directive, conditions)
      const own = isDeferred ? { id: `d${found.size}`, label: labelOf(directive), parent, depth } : undefined
      if (own) found.set(node, own)
      visit(node.selectionSet, own ?? parent, node.kind === Kind.FIELD ? depth + 1 : depth)
    }
  }
  visit(operation.selectionSet, undefined, 0)
  return found
}

export const deferDirective = (node: SelectionNode): DirectiveNode | undefined =>
  node.directives?.find(({ name }) => name.value === 'defer')

const argumentOf = (directive: DirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value

/** Whether a `@defer` holds. */
export function inForce(directive: DirectiveNode, conditions: Readonly<Record<string, unknown>>): boolean {
  const value = argumentOf(directive, 'if')
  if (value?.kind === Kind.VARIABLE) return conditions[value.name.value] === true
  return value?.kind !== Kind.BOOLEAN || value.value
}

function labelOf(directive: DirectiveNode): string | undefined {
  const value = argumentOf(directive, 'label')
  return value?.kind === Kind.STRING ? value.value : undefined
}
