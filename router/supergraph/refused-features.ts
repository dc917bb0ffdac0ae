import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql'
import { directiveArguments } from '../planning/supergraph/join-directives.ts'
import { isLabel } from './override-labels.ts'

/**
 * Why a supergraph is not served that the planner would accept: it uses what execution does not carry out. Refused whole,
 * with the place of each use, since half done it would be answered wrongly.
 */
export function refusedFeatures(document: DocumentNode): string[] {
  const faults: string[] = []
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      const place = () => placeOf(ancestors)
      const fault = connectorFault(node, place) ?? labelFault(node, place)
      if (fault) faults.push(fault)
    },
  })
  return faults
}

const connectors = new Map([
  ['connect', '@connect'],
  ['source', '@source'],
])

/** Subgraphs' directives of Apollo Connectors come as `@join__directive`, by the names that subgraphs gave them. */
function connectorFault(node: DirectiveNode, place: () => string): string | undefined {
  if (node.name.value !== 'join__directive') return undefined
  const { name, graphs } = directiveArguments(node as ConstDirectiveNode)
  const known = typeof name === 'string' ? connectors.get(name.split('__').at(-1) ?? name) : undefined
  if (!known) return undefined
  return `${place()} uses ${known} in ${[graphs].flat().join(', ')}: Apollo Connectors are not supported, only subgraphs that speak GraphQL`
}

function labelFault(node: DirectiveNode, place: () => string): string | undefined {
  if (node.name.value !== 'join__field') return undefined
  const { overrideLabel: label, graph } = directiveArguments(node as ConstDirectiveNode)
  if (label === undefined || label === null || isLabel(String(label))) return undefined
  return `${place()} is overridden in ${graph} by the label "${label}", which is neither a name nor percent(n) with n from 0 to 100`
}

/** The names from the definition on, such as `Query.products`. */
function placeOf(ancestors: readonly unknown[]): string {
  const names = ancestors.flatMap((it) => {
    if (typeof it !== 'object' || it === null || !('kind' in it)) return []
    if (it.kind === Kind.SCHEMA_DEFINITION || it.kind === Kind.SCHEMA_EXTENSION) return ['the schema']
    return 'name' in it && typeof it.name === 'object' && it.name && 'value' in it.name ? [String(it.name.value)] : []
  })
  return names.join('.')
}
