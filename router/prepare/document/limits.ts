import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TokenKind,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { RequestError } from '../../errors.ts'
import { fragmentsOf } from '../../planning/plan-walk.ts'
import { checkOverlaps } from './overlaps.ts'
import { tooMuch, withinStack } from './too-much.ts'

export interface DocumentLimits {
  /** Fields within fields. */
  depth: number
  /** Renamed fields, `__typename` included. */
  aliases: number
  /** Fields of the operation itself. */
  rootFields: number
  directives: number
  /** Lexical tokens. */
  tokens: number
  /** Of one operation. */
  variables: number
}

/** Lists and objects within each other in values and types; no input type of a real schema nests this deep. */
export const deepestValue = 64
/**
 * Characters of a name: an operation's travels with each of its fetches, errors quote what they are about, and answers are written under
 * aliases. Nobody's tools make names of this length.
 */
const longestName = 256
/** Fragments within fragments, which need not add to the depth of fields. */
const longestFragmentChain = 100
/** A document's operations share its fragments: together they may amount to this many times the limit of each. */
const operationsTogether = 4

/**
 * Refuses a document that is over the limits. A fragment's content counts as often as it is spread, but is measured only
 * once, so an exponentially nested document costs no more than its text. A fragment that nothing spreads counts as an
 * operation: validation reads it before it refuses it.
 *
 * @throws RequestError
 */
export function checkLimits(document: DocumentNode, limits: DocumentLimits): void {
  const measure = new Measure(document, limits)
  withinStack(() => {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) measure.operation(definition)
    }
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) measure.unspread(definition.name.value)
    }
    checkOverlaps(document)
  })
}

/** What a piece of a document amounts to with its fragments spread out. */
type Size = Omit<DocumentLimits, 'variables'>

/** A fragment's top fields are root fields only where it is spread at the root; all else holds for it as for the whole. */
const ofAnyPiece = ['depth', 'aliases', 'directives', 'tokens'] as const

class Measure {
  private readonly limits: DocumentLimits
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  private readonly sizes = new Map<string, Size>()
  private readonly open: string[] = []
  /** Tokens of all operations, with what they spread. */
  private together = 0

  constructor(document: DocumentNode, limits: DocumentLimits) {
    this.limits = limits
    this.fragments = fragmentsOf(document)
  }

  operation(definition: OperationDefinitionNode): void {
    const size = this.definition(definition)
    const variables = definition.variableDefinitions ?? []
    if (variables.length > this.limits.variables) throw tooMuch('variables', this.limits.variables)
    for (const variable of variables) {
      checkType(variable.type)
      if (variable.defaultValue) checkValue(variable.defaultValue, 0)
      this.directives(variable.directives, size)
    }
    this.check(size, [...ofAnyPiece, 'rootFields'])
    this.addUp(size)
  }

  unspread(name: string): void {
    if (!this.sizes.has(name)) this.addUp(this.fragment(name))
  }

  private addUp({ tokens }: Size): void {
    this.together += tokens
    if (this.together > operationsTogether * this.limits.tokens) throw tooMuch('tokens', this.limits.tokens)
  }

  private definition(definition: OperationDefinitionNode | FragmentDefinitionNode): Size {
    const size: Size = { depth: 0, aliases: 0, rootFields: 0, directives: 0, tokens: tokensOf(definition) }
    this.directives(definition.directives, size)
    this.selections(definition.selectionSet, size, 0, 0, true)
    return size
  }

  /**
   * Adds a selection set whose fields are `depth` levels below the definition's own.
   *
   * @param inline how many inline fragments it is in, one within the other
   */
  private selections({ selections }: SelectionSetNode, size: Size, depth: number, inline: number, root: boolean): void {
    if (inline > longestFragmentChain) throw tooMuch('depth', this.limits.depth)
    for (const selection of selections) {
      this.directives(selection.directives, size)
      if (selection.kind === Kind.FIELD) {
        size.depth = Math.max(size.depth, depth + 1)
        if (selection.alias) size.aliases++
        if (root) size.rootFields++
        for (const argument of selection.arguments ?? []) checkValue(argument.value, 0)
        // Checked on the way down, so that the recursion itself stays within the limit.
        if (size.depth > this.limits.depth) throw tooMuch('depth', this.limits.depth)
        if (selection.selectionSet) this.selections(selection.selectionSet, size, depth + 1, 0, false)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.selections(selection.selectionSet, size, depth, inline + 1, root)
      } else {
        const spread = this.fragment(selection.name.value)
        size.depth = Math.max(size.depth, depth + spread.depth)
        size.aliases += spread.aliases
        if (root) size.rootFields += spread.rootFields
        size.directives += spread.directives
        size.tokens += spread.tokens
      }
    }
  }

  fragment(name: string): Size {
    const known = this.sizes.get(name)
    if (known) return known
    const definition = this.fragments.get(name)
    // Validation says that there is no such fragment.
    if (!definition) return { depth: 0, aliases: 0, rootFields: 0, directives: 0, tokens: 0 }
    if (this.open.includes(name)) {
      throw new RequestError('GRAPHQL_VALIDATION_FAILED', `Cannot spread fragment "${name}" within itself.`)
    }
    if (this.open.length >= longestFragmentChain) throw tooMuch('depth', this.limits.depth)
    this.open.push(name)
    const size = this.definition(definition)
    this.open.pop()
    this.check(size, ofAnyPiece)
    this.sizes.set(name, size)
    return size
  }

  private directives(directives: readonly DirectiveNode[] | undefined, size: Size): void {
    if (!directives) return
    size.directives += directives.length
    for (const directive of directives) {
      for (const argument of directive.arguments ?? []) checkValue(argument.value, 0)
    }
  }

  private check(size: Size, measures: readonly (keyof Size)[]): void {
    for (const measure of measures) {
      if (size[measure] > this.limits[measure]) throw tooMuch(measure, this.limits[measure])
    }
  }
}

function checkValue(value: ValueNode, depth: number): void {
  if (depth > deepestValue) throw tooMuch('depth', deepestValue)
  if (value.kind === Kind.LIST) for (const item of value.values) checkValue(item, depth + 1)
  if (value.kind === Kind.OBJECT) for (const field of value.fields) checkValue(field.value, depth + 1)
}

/** Lists within lists. */
function checkType(type: TypeNode, depth = 0): void {
  if (depth > deepestValue) throw tooMuch('depth', deepestValue)
  if (type.kind !== Kind.NAMED_TYPE) checkType(type.type, depth + (type.kind === Kind.LIST_TYPE ? 1 : 0))
}

/** Throws RequestError for one that is too long. */
function tokensOf({ loc }: DefinitionNode): number {
  let tokens = 0
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) {
    if (token.kind !== TokenKind.COMMENT) tokens++
    if (token.kind === TokenKind.NAME && token.end - token.start > longestName) throw tooMuch('nameLength', longestName)
    if (token === loc?.endToken) break
  }
  return tokens
}
