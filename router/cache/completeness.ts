import {
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type Data, isData } from '../execution/data.ts'
import { responseName } from '../planning/plan-walk.ts'
import { leafReader } from '../prepare/leaf-values.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'

/** Whether a thing that was told of has all that it was asked for. `type` is what it is where it does not say so itself. */
export type IsComplete = (thing: unknown, type: string) => thing is Data

type Fits = (value: unknown) => boolean

/**
 * Says of what a selection is answered with whether each field that is asked for is there, null only where it may be, and of its type: of
 * what is not, the client is told by an error, whatever else the answer says of itself.
 */
export function completenessOf(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selections: SelectionSetNode,
): IsComplete {
  const byType = new Map<string, readonly (readonly [name: string, fits: Fits])[]>()
  return (thing, type): thing is Data => {
    if (!isData(thing)) return false
    const own = typeof thing.__typename === 'string' ? thing.__typename : type
    // Of an interface's thing a subgraph may know the interface alone.
    if (!meetsCondition(schema, own, type) && !meetsCondition(schema, type, own)) return false
    const asked = byType.get(own) ?? [...fieldsOf(own, selections, new Map())]
    byType.set(own, asked)
    return asked.every(([name, fits]) => fits(thing[name]))
  }

  /** By response name. Of a thing whose type is not known further, those of fragments that may be about it are not looked at. */
  function fieldsOf(type: string, set: SelectionSetNode, fields: Map<string, Fits>): Map<string, Fits> {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const name = responseName(node)
        const [before, fits] = [fields.get(name), fitsField(type, node.name.value, node.selectionSet)]
        fields.set(name, before ? (value) => before(value) && fits(value) : fits)
        continue
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || meetsCondition(schema, type, condition)))
        fieldsOf(type, fragment.selectionSet, fields)
    }
    return fields
  }

  function fitsField(parent: string, field: string, inside: SelectionSetNode | undefined): Fits {
    if (field === '__typename') return (value) => typeof value === 'string' && meetsCondition(schema, value, parent)
    const type = schema.getType(parent)
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined
    if (!definition) return () => false
    return fitsType(definition.type, inside && completenessOf(schema, fragments, inside))
  }

  function fitsType(type: GraphQLOutputType, isComplete: IsComplete | undefined): Fits {
    if (isNonNullType(type)) {
      const fits = fitsType(type.ofType, isComplete)
      return (value) => value !== null && fits(value)
    }
    if (isListType(type)) {
      const fits = fitsType(type.ofType, isComplete)
      return (value) => value === null || (Array.isArray(value) && value.every(fits))
    }
    if (isLeafType(type)) {
      const read = leafReader(type)
      return (value) => value === null || (value !== undefined && read(value) !== undefined)
    }
    const { name } = type
    const saysWhat = isUnionType(type)
    return (value) => {
      if (value === null) return true
      if (!isComplete || !isData(value)) return false
      const told = value.__typename
      return (told === undefined ? !saysWhat : meetsCondition(schema, String(told), name)) && isComplete(value, name)
    }
  }
}
