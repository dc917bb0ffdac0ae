import { writeJson } from '../exact-numbers/exact-number.ts'
import type { SubgraphRequest } from './transport.ts'

/** What is the same in every request of a kind: its JSON up to its variables. Without an operation's name it says nothing of one. */
export const bodyStart = ({ query, operationName }: Pick<SubgraphRequest, 'query' | 'operationName'>): string =>
  `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`

/** Representations are written already. */
export function requestBody({
  bodyStart,
  variables,
  representations,
}: Pick<SubgraphRequest, 'bodyStart' | 'variables' | 'representations'>): string {
  let written = isEmpty(variables) ? '{' : writeJson(variables).slice(0, -1)
  for (const name in representations) {
    const list = representations[name] ?? []
    written += `${written === '{' ? '' : ','}"${name}":[${list.map(({ text }) => text).join()}]`
  }
  return `${bodyStart}${written}}}`
}

function isEmpty(variables: object): boolean {
  for (const _ in variables) return false
  return true
}
