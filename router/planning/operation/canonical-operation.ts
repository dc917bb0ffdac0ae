import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { freshToken } from '../supergraph/tokens.ts'
import { type CanonicalNames, canonicalNames, isConditional } from './canonical-names.ts'
import { type Conditions, isIncluded } from './conditions.ts'
import { type Deferrals, nothingDeferred } from './deferrals.ts'
import { withMarkedDefault, withMarkedLiterals } from './exact-literals.ts'

/** A client's operation with its fragments, as validated against the API schema. */
export interface ClientOperation {
  operation: OperationDefinitionNode
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Fields that the caller may not have: never planned. */
  denied: Pick<ReadonlyMap<FieldNode, unknown>, 'has'>
}

/** What the planner is given: canonical names, no conditions, nothing denied, nothing that is answered here. */
export interface CanonicalOperation {
  document: DocumentNode
  /** The internal name of each field of the client's operation that was planned. */
  names: ReadonlyMap<FieldNode, string>
  /** The client's variable behind one of the plan's. */
  clientVariable(name: string): string
}

/**
 * Rewrites a client's operation for the planner, under the conditions of one request.
 *
 * @param token From `canonicalToken`.
 * @param deferrals Those that the plan shall have parts for.
 */
export function canonicalOperation(
  schema: GraphQLSchema,
  client: ClientOperation,
  conditions: Conditions,
  token: string,
  deferrals: Deferrals = nothingDeferred,
): CanonicalOperation {
  const names = new Map<FieldNode, string>()
  const canonical = canonicalNames(token)
  const root = schema.getRootType(client.operation.operation)
  if (!root) throw new Error(`The schema has no ${client.operation.operation} type`)

  const rewriteField = (field: FieldNode, parent: GraphQLCompositeType): FieldNode | undefined => {
    // A root type's name needs no subgraph.
    if (field.name.value === '__typename') return parent === root ? undefined : typename
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined
    if (!definition) return undefined
    const name = nameOf(
      canonical,
      field,
      definition.type,
      parent === root && root.name === schema.getMutationType()?.name,
    )
    names.set(field, name)
    const type = getNamedType(definition.type)
    return {
      ...withMarkedLiterals(field, definition),
      alias: name === field.name.value ? undefined : nameNode(name),
      directives: withoutConditions(field),
      selectionSet: field.selectionSet && isCompositeType(type) ? rewrite(field.selectionSet, type) : undefined,
    }
  }

  const rewriteSelection = (node: SelectionNode, parent: GraphQLCompositeType): SelectionNode | undefined => {
    if (!isIncluded(node, conditions)) return undefined
    if (node.kind === Kind.FIELD) return client.denied.has(node) ? undefined : rewriteField(node, parent)
    if (node.kind === Kind.FRAGMENT_SPREAD) return { ...node, directives: withoutConditions(node) }
    const type = node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent
    if (!isCompositeType(type)) return undefined
    const selectionSet = rewrite(node.selectionSet, type)
    const deferral = deferrals.get(node)
    const directives = [...(withoutConditions(node) ?? []), ...(deferral ? [deferred(deferral.id)] : [])]
    return { ...node, directives, selectionSet }
  }

  const rewrite = (selectionSet: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode => {
    const selections = selectionSet.selections
      .map((node) => rewriteSelection(node, parent))
      .filter((node) => node !== undefined)
    // What a thing is must be known before its deferred fragments come, to tell which of them are about it.
    const needsType = parent !== root && selectionSet.selections.some((node) => deferrals.has(node))
    if (needsType || selections.length === 0) selections.push(typename)
    return { ...selectionSet, selections }
  }

  const operation = {
    ...client.operation,
    variableDefinitions: client.operation.variableDefinitions?.map((it) => withMarkedDefault(it, schema)),
    selectionSet: rewrite(client.operation.selectionSet, root),
  }
  const fragments = [...client.fragments.values()].flatMap((fragment) => {
    const type = schema.getType(fragment.typeCondition.name.value)
    return isCompositeType(type) ? [{ ...fragment, selectionSet: rewrite(fragment.selectionSet, type) }] : []
  })
  const declared = (client.operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  return { ...withFreeVariables({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, declared), names }
}

/** The same mutation asked twice is done twice: each response name has a name of its own. */
function nameOf(
  canonical: CanonicalNames,
  field: FieldNode,
  type: Parameters<CanonicalNames['nameOf']>[1],
  isMutation: boolean,
): string {
  return canonical.nameOf(field, type, isMutation ? ` as ${(field.alias ?? field.name).value}` : undefined)
}

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value })
/** Asked where nothing else is left. */
export const typename: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') }

const deferred = (label: string): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: nameNode('defer'),
  arguments: [{ kind: Kind.ARGUMENT, name: nameNode('label'), value: { kind: Kind.STRING, value: label } }],
})

function withoutConditions(node: SelectionNode): SelectionNode['directives'] {
  return node.directives?.filter(({ name }) => !isConditional(name.value))
}

/** The planner has a variable of this name in every entity fetch; a client's gets another. */
const taken = 'representations'

function withFreeVariables(
  document: DocumentNode,
  declared: readonly string[],
): { document: DocumentNode; clientVariable: (name: string) => string } {
  if (!declared.includes(taken)) return { document, clientVariable: (name) => name }
  const instead = freshToken('representations__c', declared)
  const renamed = visit(document, {
    Variable: (node) => (node.name.value === taken ? { ...node, name: nameNode(instead) } : undefined),
  })
  return { document: renamed, clientVariable: (name) => (name === instead ? taken : name) }
}
