import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { faultOfError, faultOfFailure, masked } from './client-faults.ts'
import type { Fault } from './faults.ts'
import type { Run } from './run.ts'

/** The variables of a fetch: those that the client gave and the fetch uses. Without a prototype: `__proto__` is a good name for one. */
export function fetchVariables(run: Pick<Run, 'variables'>, fetch: ExecutableFetch): Record<string, unknown> {
  const variables: Record<string, unknown> = Object.create(null)
  if (fetch.variables.length === 0) return variables
  for (const [name, given] of fetch.variables) {
    if (run.variables[given] !== undefined) variables[name] = run.variables[given]
  }
  return variables
}

/** What a request of a plan is sent with. */
type Sent = Pick<SubgraphRequest, 'variables' | 'representations' | 'scan'>

/**
 * A request of a plan as it is sent. Written out, each property in its place: what is copied by spreading is an object of a kind of its own, and
 * all who read it later look up where its properties are.
 */
export function requestWith(request: ExecutableFetch['request'], sent: Sent): SubgraphRequest {
  return {
    subgraph: request.subgraph,
    query: request.query,
    operationName: request.operationName,
    bodyStart: request.bodyStart,
    variables: sent.variables,
    representations: sent.representations,
    kind: request.kind,
    entities: request.entities,
    joined: request.joined,
    numbers: request.numbers,
    scan: sent.scan,
  }
}

/**
 * Sends a request of a plan.
 *
 * @param answered takes a usable answer
 * @param unanswered told why, when there is none
 */
export async function send(
  run: Run,
  request: SubgraphRequest,
  answered: (response: SubgraphResponse) => Promise<unknown> | undefined,
  unanswered: (fault: Fault) => void,
): Promise<void> {
  let response: SubgraphResponse
  run.asked.push(request.subgraph)
  try {
    response = await run.transport.request(request, run.signal)
  } catch (failure) {
    const fault = faultOfFailure(request.subgraph, failure, run.report)
    run.faults.mustTell(fault)
    return unanswered(fault)
  }
  await answered(response)
}

type Path = readonly (string | number)[]

/** What the client will be told of an error of a response, and where that says that it is. */
export interface PathFault {
  path?: Path
  fault: Fault
}

const noFaults: readonly PathFault[] = []

/** A response's errors. */
export function readErrors(
  run: Run,
  subgraph: string,
  { errors, retryAfterSeconds }: SubgraphResponse,
): readonly PathFault[] {
  if (!errors) return noFaults
  return errors.map((error) => {
    const fault = faultOfError(subgraph, error, run, retryAfterSeconds)
    run.faults.mustTell(fault)
    return error.path ? { path: error.path, fault } : { fault }
  })
}

/** A path in a response as it is in the data, where the planner's aliases are no more. */
export const inData = ({ aliases }: ExecutableFetch, path: Path): Path =>
  aliases.size === 0 ? path : path.map((key) => (typeof key === 'string' ? (aliases.get(key) ?? key) : key))

/** The fault of a subgraph whose answer is of no use. */
export function noAnswer(run: Run, { request }: ExecutableFetch, why: string): Fault {
  const { subgraph, operationName } = request
  return masked(run.report(subgraph, new Error(`No usable answer to ${operationName ?? 'a fetch'}: ${why}`)))
}
