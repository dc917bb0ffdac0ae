import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { fieldType } from '../../supergraph/type-lookup.ts'

/** One step of reading a representation out of the data. */
export type RequiredSelection =
  | { kind: 'on'; condition: string | undefined; selections: readonly RequiredSelection[] }
  | {
      kind: 'field'
      /** Where the data has it. */
      source: string
      /** What the subgraph calls it. */
      target: string
      /** Its type, where that is one object type: such data need not name it. */
      type: string | undefined
      selections: readonly RequiredSelection[] | undefined
    }

/**
 * Prepares a fetch's `requires`. Types come from the full supergraph: keys may be `@inaccessible`.
 *
 * @param realName What a subgraph calls a field that the planner knows by a name of our making.
 */
export function compileRequires(
  schema: GraphQLSchema,
  nodes: readonly QueryPlanSelectionNode[],
  realName: (name: string) => string,
  parent?: string,
): RequiredSelection[] {
  return nodes.map((node) => {
    if (node.kind === 'InlineFragment') {
      const inner = node.typeCondition ?? parent
      const selections = compileRequires(schema, node.selections, realName, inner)
      return { kind: 'on', condition: node.typeCondition, selections }
    }
    const name = realName(node.name)
    const type = fieldType(schema, parent, name)
    const selections = node.selections && compileRequires(schema, node.selections, realName, type)
    const objectType = type !== undefined && isObjectType(schema.getType(type)) ? type : undefined
    return { kind: 'field', source: node.alias ?? node.name, target: name, type: objectType, selections }
  })
}
