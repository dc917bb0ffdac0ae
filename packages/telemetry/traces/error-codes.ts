import { addSpanAttributes, failSpan, isTraced } from './spans.ts'

/** Subgraphs choose codes. */
const mostTold = 10

/**
 * Has the span that is running say the codes of the errors in a GraphQL answer, of which HTTP's status tells nothing. By the first that is a
 * fault of whoever answers, it has failed; what a client has sent wrong, and what it may not, is no failure.
 */
export function tellErrorCodes(codes: readonly string[], isFault: (code: string) => boolean): void {
  if (codes.length === 0 || !isTraced()) return
  addSpanAttributes({ 'graphql.error.codes': [...new Set(codes)].slice(0, mostTold) })
  const fault = codes.find(isFault)
  if (fault !== undefined) failSpan(fault)
}
