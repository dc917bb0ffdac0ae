import type { GraphQLFormattedError } from 'graphql'
import type { ExecutableOperation } from '../prepare/prepared-operation.ts'
import type { SubgraphResponse, Transport } from '../subgraphs/transport.ts'
import { type Answer, answerOf, type ExecutionArgs, newRun } from './execute.ts'
import { fetchVariables } from './fetch.ts'
import { takeRootAnswer } from './root-fetch.ts'
import { runSteps } from './run-plan.ts'

/** What a subscription's events are answered with. */
interface Means {
  args: ExecutionArgs
  executable: ExecutableOperation
}

/** A subscription that runs. While it does, others may take over: whoever holds it holds the newest alone. */
export class Course {
  private means: Means
  private readonly gone: AbortController
  private readonly asked: string
  private answering = false
  private why: Error | null = null

  /** @param gone aborts when nobody listens any more, and is aborted where it ends otherwise: thousands run, with one of these each */
  constructor(means: Means, gone: AbortController) {
    this.means = means
    this.gone = gone
    this.asked = sourceOf(means)
  }

  /**
   * Has the next event answered with these.
   *
   * @returns false if they would have asked the source something else, whose events they cannot answer
   */
  async take(args: ExecutionArgs): Promise<boolean> {
    const means = { args, executable: await args.planned.executable(args.variables) }
    if (sourceOf(means) !== this.asked) return false
    this.means = means
    return true
  }

  /** Ends it with this fault, after the answer that is being made. */
  end(why: Error): void {
    this.why ??= why
    if (!this.answering) this.gone.abort()
  }

  events(): ReturnType<Transport['subscribe']> {
    const { args, executable } = this.means
    const { primary } = executable.plan
    if (!primary) throw new Error('a subscription without a source')
    // Copied by spreading, each would have a shape of its own for as long as it is watched, which takes more memory than it.
    const request = Object.assign({}, primary.request, { variables: fetchVariables(args, primary) })
    return args.transport.subscribe(request, this.gone.signal)
  }

  async answer(event: SubgraphResponse): Promise<Answer> {
    const { args, executable } = this.means
    const { primary, rest } = executable.plan
    const done = args.work?.()
    this.answering = true
    try {
      const run = newRun(args)
      if (primary) {
        run.asked.push(primary.request.subgraph)
        takeRootAnswer(run, primary, run.data, event)
      }
      if (rest) await runSteps(run, rest.steps)
      return answerOf(args, executable, run)
    } finally {
      done?.()
      this.answering = false
      if (this.why) this.gone.abort()
    }
  }

  throwIfEnded(): void {
    if (this.why) throw this.why
  }
}

const endOfNothing = () => {}

/**
 * Starts a subscription: an answer for each event, or the errors for which it could not start.
 * The generator throws SubgraphFault when the connection to the subgraph is lost.
 *
 * @param gone aborts when nobody listens any more
 * @param begun called when it is sure to run; what it returns is called at the end
 * @param pay takes what answering an event costs; where there is not enough, the subscription ends with what it throws, or rejects with
 * @throws what `planned.executable` rejects with, before any subgraph is asked
 */
export async function subscribe(
  args: ExecutionArgs,
  gone = new AbortController(),
  begun: (course: Course) => () => void = () => endOfNothing,
  pay: () => Promise<void> | undefined = () => undefined,
): Promise<AsyncGenerator<Answer, void, void> | { errors: GraphQLFormattedError[] }> {
  const executable = await args.planned.executable(args.variables, args.pay)
  if (executable.plan.primary) {
    const course = new Course({ args, executable }, gone)
    return events(course, pay, begun(course))
  }
  // Its one field is denied: there is nothing to wait for.
  return { errors: answerOf(args, executable, newRun(args)).errors ?? [] }
}

/** Holds nothing of a supergraph while it waits, since that may be replaced meanwhile. */
async function* events(
  course: Course,
  pay: () => Promise<void> | undefined,
  ended: () => void,
): AsyncGenerator<Answer, void, void> {
  try {
    for await (const event of await course.events()) {
      const paying = pay()
      if (paying) await paying
      yield await course.answer(event)
    }
    course.throwIfEnded()
  } finally {
    ended()
    course.end(new Error('it has ended'))
  }
}

/** Events can be answered by whoever would have asked for the same. */
function sourceOf({ args, executable }: Means): string {
  const { primary } = executable.plan
  if (!primary) return ''
  const { subgraph, query } = primary.request
  return JSON.stringify([subgraph, query, fetchVariables(args, primary)])
}
