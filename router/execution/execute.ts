import type { FieldNode, GraphQLFormattedError } from 'graphql'
import { type PlannedOperation, type PlannedVariant, PlanningError } from '../planning/plan.ts'
import type { Transport } from '../subgraphs/transport.ts'
import type { Report } from './client-faults.ts'
import { completeRoot } from './complete.ts'
import type { Data } from './data.ts'
import { Faults } from './faults.ts'
import { fetchVariables, type Run, runNode, takeRootAnswer } from './run.ts'

export interface Denial {
  code: 'UNAUTHENTICATED' | 'FORBIDDEN'
  message: string
}

export interface Answer {
  data: Record<string, unknown> | null
  errors?: GraphQLFormattedError[]
}

export interface ExecutionArgs {
  planned: PlannedOperation
  /** Coerced by graphql-js against the API schema. */
  variables: Readonly<Record<string, unknown>>
  transport: Transport
  /** The same nodes that `planOperation` was given, each with what to tell the client. */
  denied: ReadonlyMap<FieldNode, Denial>
  /**
   * Told of every subgraph error that is masked or fault that is not shown, so that it can be logged;
   * returns the id that the client is given to quote. The subgraph is `router` for what went wrong here.
   */
  report: Report
  signal?: AbortSignal
}

/** Runs a query or mutation. Never rejects for a subgraph's fault: those are in `errors`. */
export async function execute(args: ExecutionArgs): Promise<Answer> {
  const variant = variantFor(args)
  if ('errors' in variant) return { data: null, errors: variant.errors }
  const run = newRun(args)
  if (variant.plan.rest) await runNode(run, variant.plan.rest)
  return answerOf(args, variant, run)
}

/**
 * Starts a subscription: an answer for each event, or the errors for which it could not start.
 * The generator throws SubgraphFault when the connection to the subgraph is lost.
 */
export async function subscribe(
  args: ExecutionArgs,
): Promise<AsyncGenerator<Answer, void, void> | { errors: GraphQLFormattedError[] }> {
  const variant = variantFor(args)
  if ('errors' in variant) return variant
  if (variant.plan.primary) return events(args, variant)
  // Its one field is denied: there is nothing to wait for.
  return { errors: answerOf(args, variant, newRun(args)).errors ?? [] }
}

async function* events(args: ExecutionArgs, variant: PlannedVariant): AsyncGenerator<Answer, void, void> {
  const { primary, rest } = variant.plan
  if (!primary) return
  const ended = new AbortController()
  const signal = args.signal ? AbortSignal.any([args.signal, ended.signal]) : ended.signal
  try {
    const request = { ...primary.request, variables: fetchVariables(args, primary) }
    for await (const event of args.transport.subscribe(request, signal)) {
      const run = newRun(args)
      takeRootAnswer(run, primary, run.data, event)
      if (rest) await runNode(run, rest)
      yield answerOf(args, variant, run)
    }
  } finally {
    ended.abort()
  }
}

function variantFor({ planned, variables }: ExecutionArgs): PlannedVariant | { errors: GraphQLFormattedError[] } {
  try {
    return planned.variant(variables)
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    return { errors: [{ message: error.message, extensions: { code: error.code } }] }
  }
}

function newRun(args: ExecutionArgs): Run {
  const data: Data = {}
  const { variables, transport, report, signal } = args
  const schema = args.planned.supergraph.fullSchema
  return { schema, variables, transport, report, signal, data, faults: new Faults() }
}

function answerOf(args: ExecutionArgs, variant: PlannedVariant, run: Run): Answer {
  const { planned, denied, report, variables } = args
  const completion = {
    schema: planned.supergraph.apiSchema,
    faults: run.faults,
    denied,
    report,
    introspection: variant.introspection(variables),
    errors: [] as GraphQLFormattedError[],
  }
  const data = completeRoot(completion, variant.shape, planned.rootType.name, run.data)
  return completion.errors.length > 0 ? { data, errors: completion.errors } : { data }
}
