import { setMaxListeners } from 'node:events'
import type { FieldNode, GraphQLFormattedError } from 'graphql'
import type { FieldErrorCode } from '../errors.ts'
import type { ExecutableOperation, PlannedOperation } from '../prepare/prepared-operation.ts'
import type { Transport } from '../subgraphs/transport.ts'
import type { Report, Shows } from './client-faults.ts'
import { type Completion, completeRoot, unshownErrors } from './complete.ts'
import { Faults } from './faults.ts'
import type { Run } from './run.ts'
import { runSteps } from './run-plan.ts'
import { SplicedAnswer } from './splice/spliced-answer.ts'
import { Told } from './told.ts'

export interface Denial {
  code: Extract<FieldErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>
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
  /** The same nodes that the operation was planned without, each with what to tell the client. */
  denied: ReadonlyMap<FieldNode, Denial>
  shows: Shows
  /**
   * Told of every subgraph error that is masked or fault that is not shown, so that it can be logged;
   * returns the id that the client is given to quote. The subgraph is `router` for what went wrong here.
   */
  report: Report
  signal?: AbortSignal | undefined
  /** Takes what planning costs, where anything must be planned; throws RequestError. */
  pay?: (() => Promise<void> | undefined) | undefined
  /** Keeps what it runs with until the end, which it returns; whoever asks once keeps it themselves. */
  work?: () => () => void
}

/**
 * Runs a query or mutation. Never rejects for a subgraph's fault: those are in `errors`.
 *
 * @throws or rejects with what `planned.executable` does, before any subgraph is asked
 */
export function execute(args: ExecutionArgs): Promise<Answer> {
  const making = args.planned.executable(args.variables, args.pay)
  return making instanceof Promise ? making.then((made) => executeMade(args, made)) : executeMade(args, making)
}

function executeMade(args: ExecutionArgs, executable: ExecutableOperation): Promise<Answer> {
  const isSpliced = args.denied.size === 0 && args.transport.scans && executable.splicing.isReady
  return isSpliced ? spliced(args, executable) : executeSteps(args, executable)
}

async function spliced(args: ExecutionArgs, executable: ExecutableOperation): Promise<Answer> {
  allowListeners(args.signal)
  const spliced = await executable.splicing.answer(args)
  return 'json' in spliced ? new SplicedAnswer(spliced.json) : executeSteps({ ...args, ...spliced }, executable)
}

async function executeSteps(args: ExecutionArgs, executable: ExecutableOperation): Promise<Answer> {
  const run = newRun(args)
  if (executable.plan.rest) await runSteps(run, executable.plan.rest.steps)
  return answerOf(args, executable, run)
}

/** Begins with nothing: for a query or mutation, or for one event of a subscription. */
export function newRun({ planned, variables, transport, shows, report, signal }: ExecutionArgs): Run {
  allowListeners(signal)
  const schema = planned.supergraph.fullSchema
  const begun = { data: {}, faults: new Faults(), told: new Told(), shares: false, asked: [] }
  return { schema, variables, transport, shows, report, signal, ...begun }
}

/** Each call under way listens to it, and Node takes more than ten for a leak. */
function allowListeners(signal: AbortSignal | undefined): void {
  if (signal) setMaxListeners(Number.POSITIVE_INFINITY, signal)
}

/** The client's answer of what a run has come to. */
export function answerOf(args: ExecutionArgs, executable: ExecutableOperation, run: Run): Answer {
  const projected = args.denied.size === 0 ? executable.projection.of(run.data, run.faults) : undefined
  if (projected) return { data: projected }
  const completion = completionOf(args, executable, run)
  const data = completeRoot(completion, executable.shape, args.planned.rootType.name, run.data)
  return wholeAnswer(completion, data)
}

export function completionOf(args: ExecutionArgs, { introspection }: ExecutableOperation, run: Run): Completion {
  const { planned, denied, report, variables } = args
  return {
    schema: planned.supergraph.apiSchema,
    faults: run.faults,
    asked: run.asked,
    denied,
    report,
    introspection: introspection(variables),
    errors: [],
    unfinished: [],
  }
}

/** What has been completed with nothing left for later. */
export function wholeAnswer(completion: Completion, data: Answer['data']): Answer {
  const errors = [...completion.errors, ...unshownErrors(completion)]
  return errors.length > 0 ? { data, errors } : { data }
}
