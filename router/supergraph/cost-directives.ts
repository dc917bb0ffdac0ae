import {
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import { linkedDirective } from './directive-names.ts'

/** `@listSize` as written (https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive). */
export interface ListSize {
  assumedSize: number | null
  slicingArguments: readonly string[]
  sizedFields: readonly string[]
  requireOneSlicingArgument: boolean
}

/** What the supergraph says of costs; its directives are on the full schema, not on the one that clients see. */
export interface CostDirectives {
  /** `Type` → weight */
  typeWeight(type: string): number | null
  /** `Type.field` → weight, for output and input fields */
  fieldWeight(type: string, field: string): number | null
  argumentWeight(type: string, field: string, argument: string): number | null
  listSize(type: string, field: string): ListSize | null
}

type Annotated = GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument

/** Reads every `@cost` and `@listSize` of a supergraph once. */
export function readCostDirectives(schema: GraphQLSchema): CostDirectives {
  const cost = linkedDirective(schema, 'cost', 'cost')
  const listSize = linkedDirective(schema, 'cost', 'listSize')
  const weights = new Map<string, number>()
  const sizes = new Map<string, ListSize>()
  const interfaces = new Map<string, readonly string[]>()

  const note = (key: string, element: Annotated) => {
    const args = argumentsOf(element, cost)
    if (args) weights.set(key, Number(args.weight))
  }
  for (const type of Object.values(schema.getTypeMap())) {
    note(type.name, type)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    interfaces.set(
      type.name,
      type.getInterfaces().map(({ name }) => name),
    )
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`
      note(key, field)
      for (const argument of field.args) note(`${key}(${argument.name})`, argument)
      const args = argumentsOf(field, listSize)
      if (args) sizes.set(key, toListSize(args))
    }
  }
  return {
    typeWeight: (type) => weights.get(type) ?? null,
    fieldWeight: (type, field) => weights.get(`${type}.${field}`) ?? null,
    argumentWeight: (type, field, argument) => weights.get(`${type}.${field}(${argument})`) ?? null,
    listSize(type, field) {
      const own = sizes.get(`${type}.${field}`)
      if (own) return own
      // What is said of an interface is said of all that implement it. Costs stand on none.
      const name = interfaces.get(type)?.find((it) => sizes.has(`${it}.${field}`))
      return sizes.get(`${name}.${field}`) ?? null
    },
  }
}

function argumentsOf(element: Annotated, directive: string | null): Record<string, unknown> | null {
  const directives: readonly ConstDirectiveNode[] = element.astNode?.directives ?? []
  const node = directives.find((it) => it.name.value === directive)
  if (!node) return null
  return Object.fromEntries(node.arguments?.map((it) => [it.name.value, valueFromASTUntyped(it.value)]) ?? [])
}

function toListSize(args: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof args.assumedSize === 'number' ? args.assumedSize : null,
    slicingArguments: names(args.slicingArguments),
    sizedFields: names(args.sizedFields),
    requireOneSlicingArgument: args.requireOneSlicingArgument !== false,
  }
}

const names = (value: unknown): string[] => [value ?? []].flat().filter((it): it is string => typeof it === 'string')
