import type { GraphQLFormattedError } from 'graphql'
import type { ExecutableOperation } from '../prepare/prepared-operation.ts'
import { type Answer, answerOf, type ExecutionArgs, newRun } from './execute.ts'
import { fetchVariables } from './fetch.ts'
import { takeRootAnswer } from './root-fetch.ts'
import { runNode } from './run-plan.ts'

/**
 * Starts a subscription: an answer for each event, or the errors for which it could not start.
 * The generator throws SubgraphFault when the connection to the subgraph is lost.
 *
 * @throws what `planned.executable` rejects with, before any subgraph is asked
 */
export async function subscribe(
  args: ExecutionArgs,
): Promise<AsyncGenerator<Answer, void, void> | { errors: GraphQLFormattedError[] }> {
  const executable = await args.planned.executable(args.variables)
  if (executable.plan.primary) return events(args, executable)
  // Its one field is denied: there is nothing to wait for.
  return { errors: answerOf(args, executable, newRun(args)).errors ?? [] }
}

async function* events(args: ExecutionArgs, executable: ExecutableOperation): AsyncGenerator<Answer, void, void> {
  const { primary, rest } = executable.plan
  if (!primary) return
  const ended = new AbortController()
  const signal = args.signal ? AbortSignal.any([args.signal, ended.signal]) : ended.signal
  try {
    const request = { ...primary.request, variables: fetchVariables(args, primary) }
    for await (const event of args.transport.subscribe(request, signal)) {
      const run = newRun(args)
      takeRootAnswer(run, primary, run.data, event)
      if (rest) await runNode(run, rest)
      yield answerOf(args, executable, run)
    }
  } finally {
    ended.abort()
  }
}
