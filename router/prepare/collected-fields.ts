import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { deferDirective, inForce } from '../planning/deferrals.ts'

/** What one request asks of things, as GraphQL's CollectFields finds it. */
export class CollectedFields {
  private readonly schema: GraphQLSchema
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  private readonly variables: Readonly<Record<string, unknown>>
  private readonly again = new WeakSet<readonly FieldNode[]>()
  private readonly deferred = new WeakMap<object, number>()

  /** @param variables coerced */
  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.schema = schema
    this.fragments = fragments
    this.variables = variables
  }

  /** The fields that will be asked of this type, those of one response name together. */
  of(sets: readonly SelectionSetNode[], type: GraphQLObjectType): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    let deferred = 0
    for (const set of sets) deferred += this.collect(set, type, fields, spread)
    if (deferred > 0) this.deferred.set(fields, deferred)
    const met = new Set<string>()
    for (const nodes of fields.values()) {
      const name = nodes[0]?.name.value ?? ''
      if (met.has(name)) this.again.add(nodes)
      met.add(name)
    }
    return fields
  }

  /** Whether the same field stands before these under another name. */
  isAgain(nodes: readonly FieldNode[]): boolean {
    return this.again.has(nodes)
  }

  /** Of how many deferred fragments they are. */
  deferralsOf(fields: ReadonlyMap<string, readonly FieldNode[]>): number {
    return this.deferred.get(fields) ?? 0
  }

  /** Returns how many deferred fragments it has met. */
  private collect(
    set: SelectionSetNode,
    type: GraphQLObjectType,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): number {
    let deferred = 0
    for (const selection of set.selections) {
      if (this.leftOut(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value
        const same = fields.get(name)
        if (same) same.push(selection)
        else fields.set(name, [selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value)
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection
      if (!fragment || !this.applies(fragment.typeCondition?.name.value, type)) continue
      const directive = deferDirective(selection)
      if (directive && inForce(directive, this.variables)) deferred++
      deferred += this.collect(fragment.selectionSet, type, fields, spread)
    }
    return deferred
  }

  private leftOut(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return false
    const values = (directive: typeof GraphQLSkipDirective) => getDirectiveValues(directive, selection, this.variables)
    return values(GraphQLSkipDirective)?.if === true || values(GraphQLIncludeDirective)?.if === false
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const named = this.schema.getType(condition)
    return isAbstractType(named) && this.schema.isSubType(named, type)
  }
}
