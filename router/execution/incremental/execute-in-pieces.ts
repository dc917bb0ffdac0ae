import type { GraphQLFormattedError } from 'graphql'
import { type Completion, completeLater, completeRoot, pathOf, unshownErrors } from '../complete.ts'
import { type Answer, completionOf, type ExecutionArgs, newRun, wholeAnswer } from '../execute.ts'
import { type Awaited, Deliveries, type Delivery } from './deliveries.ts'
import type { IncrementalFormat, Piece, Step } from './format.ts'
import { runBlocks } from './run-blocks.ts'
import type { WholeData } from './whole-data.ts'

/**
 * Runs a query or mutation whose deferred fragments come after the rest: its answer in pieces, or whole when nothing was left for
 * later. Never rejects for a subgraph's fault, as `execute`. What a mutation has begun goes on when nobody asks for the next piece.
 *
 * @param whole gathers what the pieces tell, where somebody wants to know
 * @throws whatever `planned.executable` throws, before any subgraph is asked
 */
export async function executeInPieces(
  args: ExecutionArgs,
  format: IncrementalFormat,
  whole?: WholeData,
): Promise<Answer | AsyncGenerator<Piece, void, void>> {
  const executable = await args.planned.executable(args.variables, args.pay)
  const run = newRun(args)
  const { primary, blocks } = runBlocks(run, executable.plan)
  await primary
  const completion = completionOf(args, executable, run)
  const data = completeRoot(completion, executable.shape, args.planned.rootType.name, run.data)
  if (completion.unfinished.length === 0) return wholeAnswer(completion, data)
  return pieces({ data, completion, blocks, format, whole })
}

interface Begun {
  data: Answer['data']
  completion: Completion
  blocks: ReadonlyMap<string, Promise<void>>
  format: IncrementalFormat
  whole: WholeData | undefined
}

async function* pieces({ data, completion, blocks, format, whole }: Begun): AsyncGenerator<Piece, void, void> {
  const deliveries = new Deliveries()
  deliveries.add(completion.unfinished)
  whole?.begin(data)
  yield format.first({ data, errors: completion.errors, announced: deliveries.announce() })
  const running = new Map(blocks)
  for (const [id, block] of blocks) void block.then(() => running.delete(id))
  while (deliveries.pending().size > 0) {
    await Promise.race([...deliveries.pending()].map(({ deferral }) => running.get(deferral.id)))
    const step = nextStep(completion, deliveries, (id) => !running.has(id))
    whole?.put(step.results)
    yield format.next(step)
  }
}

/** Completes all that is there now. */
function nextStep(completion: Completion, deliveries: Deliveries, isThere: (id: string) => boolean): Step {
  const come: { from: Awaited; data: Record<string, unknown>; errors: GraphQLFormattedError[] }[] = []
  const failures = new Map<Delivery | undefined, GraphQLFormattedError[]>()
  const take = () => deliveries.take(({ id }) => isThere(id))
  for (let taken = take(); taken.length > 0; taken = take()) {
    for (const from of taken) {
      if (from.deliveries.every(({ state }) => state === 'failed')) continue
      const own = { ...completion, errors: [], unfinished: [] }
      const data = completeLater(own, from.part, from.thing)
      if (data) {
        if (Object.keys(data).length > 0) come.push({ from, data, errors: own.errors })
        deliveries.add(own.unfinished)
      } else {
        for (const delivery of from.deliveries) {
          failures.set(delivery, [...(failures.get(delivery) ?? []), ...own.errors])
          deliveries.fail(delivery)
        }
      }
    }
  }
  const results = come.flatMap(({ from, ...result }) => {
    const [of] = from.deliveries.filter(({ state }) => state === 'pending').sort(deepestFirst)
    return of ? [{ of, path: pathOf(from.thing.place), ...result }] : []
  })
  const completed = deliveries.settle().map((of) => ({ of, errors: failures.get(of) }))
  const announced = deliveries.announce()
  const hasNext = deliveries.pending().size > 0
  if (!hasNext) {
    // Until now another part could have shown them.
    const last = results.at(-1)?.errors ?? failures.get(completed.at(-1)?.of)
    last?.push(...unshownErrors(completion))
  }
  return { results, completed, announced, hasNext }
}

/** With the shortest way from it to what has come. */
const deepestFirst = (one: Delivery, other: Delivery): number => other.path.length - one.path.length
