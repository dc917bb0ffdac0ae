import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
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
import { responseName } from '../../planning/plan-walk.ts'
import { orBadInput } from './bad-input.ts'

/** So many characters of a thing's names are a point, which are more than forty fields have: they are written for each such thing. */
const charactersPerPoint = 500

/** What one request asks of things, as GraphQL's CollectFields finds it. */
export class CollectedFields {
  private readonly schema: GraphQLSchema
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  private readonly variables: Readonly<Record<string, unknown>>
  private readonly again = new WeakSet<readonly FieldNode[]>()
  private readonly defer: GraphQLDirective | null | undefined
  private readonly beside = new WeakMap<object, number>()

  /** @param variables coerced */
  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.schema = schema
    this.fragments = fragments
    this.variables = variables
    this.defer = schema.getDirective('defer')
  }

  /** The fields that will be asked of this type, those of one response name together. Throws RequestError BAD_USER_INPUT. */
  of(sets: readonly SelectionSetNode[], type: GraphQLObjectType): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    let deferred = 0
    for (const set of sets) deferred += this.collect(set, type, fields, spread)
    const met = new Set<string>()
    let characters = 0
    for (const [written, nodes] of fields) {
      const name = nodes[0]?.name.value ?? ''
      if (met.has(name)) this.again.add(nodes)
      met.add(name)
      characters += written.length
    }
    const beside = deferred + Math.floor(characters / charactersPerPoint)
    if (beside > 0) this.beside.set(fields, beside)
    return fields
  }

  /** Whether the same field stands before these under another name. */
  isAgain(nodes: readonly FieldNode[]): boolean {
    return this.again.has(nodes)
  }

  /**
   * What a thing takes beside its fields, in points: each deferred fragment of it is announced, and answered, by itself, and a client's names
   * may be longer than all that is in it.
   */
  besideOf(fields: ReadonlyMap<string, readonly FieldNode[]>): number {
    return this.beside.get(fields) ?? 0
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
        const name = responseName(selection)
        const same = fields.get(name)
        if (same) same.push(selection)
        else fields.set(name, [selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value)
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection
      if (!fragment || !this.applies(fragment.typeCondition?.name.value, type)) continue
      if (this.defer && this.valuesOf(this.defer, selection)?.if) deferred++
      deferred += this.collect(fragment.selectionSet, type, fields, spread)
    }
    return deferred
  }

  private leftOut(selection: SelectionNode): boolean {
    return (
      this.valuesOf(GraphQLSkipDirective, selection)?.if === true ||
      this.valuesOf(GraphQLIncludeDirective, selection)?.if === false
    )
  }

  private valuesOf(directive: GraphQLDirective, selection: SelectionNode) {
    if (!selection.directives?.length) return undefined
    return orBadInput(() => getDirectiveValues(directive, selection, this.variables))
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const named = this.schema.getType(condition)
    return isAbstractType(named) && this.schema.isSubType(named, type)
  }
}
