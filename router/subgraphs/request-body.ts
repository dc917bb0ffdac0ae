import { writeJson } from '../exact-numbers/exact-number.ts'
import type { SubgraphRequest } from './transport.ts'

/** What is the same in every request of a kind: its JSON up to its variables. Without an operation's name it says nothing of one. */
export const bodyStart = ({ query, operationName }: Pick<SubgraphRequest, 'query' | 'operationName'>): string =>
  `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`

export const requestBody = ({ bodyStart, variables }: Pick<SubgraphRequest, 'bodyStart' | 'variables'>): string =>
  `${bodyStart}${writeJson(variables)}}`
