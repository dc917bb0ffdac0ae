import {
  type ASTNode,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from 'graphql'
import type { NumberPlaces } from '../../exact-numbers/number-places.ts'
import { entitySelection, operationOf } from '../../planning/plan-walk.ts'
import { freshToken } from '../../planning/supergraph/tokens.ts'
import { bodyStart } from '../../subgraphs/request-body.ts'
import type { JoinedPart } from '../../subgraphs/transport.ts'
import type { ExecutableFetch } from './executable.ts'

/** One request for what several entity fetches of a subgraph ask, each in a field `_entities` of its own. */
export type JointRequest = ExecutableFetch['request'] & { joined: readonly JoinedPart[] }

/** Joins entity fetches of one plan, whose variables are the same where they are called the same. */
export function jointRequest(fetches: readonly ExecutableFetch[]): JointRequest {
  const operations = fetches.map(({ request }) => operationOf(parse(request.query, { noLocation: true })))
  const [first] = fetches
  if (!first) throw new Error('There is nothing to join')
  const { operationName, subgraph } = first.request
  const definitions = operations.flatMap(ownVariables)
  const token = freshToken('_e', definitions.map(nameOf))
  const joined = fetches.map(({ request: alone, variables }, index) => {
    const name = `${token}${index}`
    return { name, variable: name, alone, variables: variables.map(([own]) => [own, own] as const) }
  })
  const variables = new Set([...joined.map(({ name }) => `$${name}:[_Any!]!`), ...definitions.map(written)])
  const directives = new Set(operations.flatMap((operation) => operation.directives ?? []).map(written))
  const fields = operations.map((operation, index) => {
    const name = joined[index]?.name
    return `${name}:_entities(representations:$${name})${written(entitySelection(operation))}`
  })
  const query = `query ${operationName ?? ''}(${[...variables].join()})${[...directives].join('')}{${fields.join(' ')}}`
  const inside = joined.flatMap(({ name, alone }) => placesUnder(name, alone.numbers))
  const numbers = inside.length > 0 ? [{ name: 'data', inside }] : undefined
  const body = bodyStart({ query, operationName })
  return { subgraph, query, operationName, bodyStart: body, kind: 'query', entities: true, joined, numbers }
}

const nameOf = ({ variable }: VariableDefinitionNode): string => variable.name.value

const ownVariables = ({ variableDefinitions = [] }: OperationDefinitionNode): VariableDefinitionNode[] =>
  variableDefinitions.filter((it) => nameOf(it) !== 'representations')

const written = (node: ASTNode): string => stripIgnoredCharacters(print(node))

/** Where numbers may stand below `_entities`, when that is called otherwise. */
function placesUnder(name: string, numbers: NumberPlaces | undefined) {
  if (!numbers || numbers === true) return []
  return numbers.flatMap(({ inside }) => (inside === true ? [] : inside.map((place) => ({ ...place, name }))))
}
