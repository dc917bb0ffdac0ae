import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { type Data, isData } from './data.ts'
import { fetchVariables, inData, noAnswer, readErrors, requestWith, send } from './fetch.ts'
import { copied, mergeInto } from './merge.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { keepTold } from './told.ts'

/** Asks for fields of the root, and takes the answer into the data. */
export function fetchRoot(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
  return send(run, requestWith(fetch.request, { variables: fetchVariables(run, fetch) }), take, (fault) => {
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
  })

  function take(response: SubgraphResponse): undefined {
    run.shares ||= targets.length > 1
    for (const [nth, target] of targets.entries()) {
      takeRootAnswer(run, fetch, target, fetch.apart && nth > 0 ? copied(response) : response)
    }
  }
}

/** Takes a root fetch's answer, or a subscription's event, into the data. */
export function takeRootAnswer(run: Run, fetch: ExecutableFetch, target: Data, response: SubgraphResponse): void {
  const errors = readErrors(run, fetch.request.subgraph, response)
  if (!isData(response.data)) {
    run.faults.addUnanswered(target, fetch.names, errors[0]?.fault ?? noAnswer(run, fetch, 'data is not an object'))
    return
  }
  applyRewrites(run.schema, fetch.outputRewrites, response.data)
  mergeInto(run.schema, target, response.data, fetch.names)
  if (errors.length === 0) keepTold(run, fetch, response.data)
  for (const { path, fault } of errors) if (path) run.faults.addAtNull(target, inData(fetch, path), fault)
}
