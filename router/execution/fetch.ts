import type { ExecutableFetch } from '../prepare/executable.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { faultOfError, faultOfFailure, masked } from './client-faults.ts'
import type { Data } from './data.ts'
import type { Fault } from './faults.ts'
import type { Run } from './run.ts'

/** The variables of a fetch: those that the client gave and the fetch uses. */
export function fetchVariables(run: Pick<Run, 'variables'>, fetch: ExecutableFetch): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  for (const [name, given] of fetch.variables) {
    if (run.variables[given] !== undefined) variables[name] = run.variables[given]
  }
  return variables
}

/** Sends a fetch; when there is no usable answer, says so of all that it was about. */
export async function send(
  run: Run,
  fetch: ExecutableFetch,
  variables: Record<string, unknown>,
  targets: readonly Data[],
): Promise<SubgraphResponse | undefined> {
  try {
    return await run.transport.request({ ...fetch.request, variables }, run.signal)
  } catch (failure) {
    const fault = faultOfFailure(fetch.request.subgraph, failure, run.report)
    run.faults.mustTell(fault)
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
    return undefined
  }
}

/** What the client will be told of an error of a response, and where that says that it is. */
export interface PathFault {
  path?: readonly (string | number)[]
  fault: Fault
}

/** A response's errors. */
export function readErrors(run: Run, fetch: ExecutableFetch, { errors }: SubgraphResponse): PathFault[] {
  return (errors ?? []).map((error) => {
    const fault = faultOfError(fetch.request.subgraph, error, run)
    run.faults.mustTell(fault)
    const path = error.path?.map((key) => (typeof key === 'string' ? (fetch.aliases.get(key) ?? key) : key))
    return path ? { path, fault } : { fault }
  })
}

/** The fault of a subgraph whose answer is of no use. */
export function noAnswer(run: Run, fetch: ExecutableFetch, why: string): Fault {
  const { subgraph, operationName } = fetch.request
  return masked(run.report(subgraph, new Error(`No usable answer to ${operationName ?? 'a fetch'}: ${why}`)))
}
