import { spansMade, withSpan } from '@micromart/telemetry'
import { OperationTypeNode } from 'graphql'
import type { Freshness } from './cache/outgoing/freshness.ts'
import type { OnGone } from './dedupe/in-flight.ts'
import type { Engine } from './engine.ts'
import { type Answer, execute } from './execution/execute.ts'
import { executeInPieces } from './execution/incremental/execute-in-pieces.ts'
import type { Piece } from './execution/incremental/format.ts'
import { type IncrementalFormatName, incrementalFormats } from './execution/incremental/formats.ts'
import { WholeData } from './execution/incremental/whole-data.ts'
import type { SentBody } from './http/reply/sent-body.ts'
import { WholeBody } from './http/reply/whole-body.ts'
import { subgraphErrors } from './observability/reported-errors.ts'
import type { ExecutableOperation } from './prepare/prepared-operation.ts'
import type { Admitted } from './request.ts'
import { correctionOf } from './stages/rate-limit.ts'
import type { GatheredHeaders } from './subgraphs/response-rules.ts'
import { withinWait } from './subgraphs/within-wait.ts'

/** How it is known that who asks has gone. */
export interface Gone {
  readonly signal: AbortSignal
  readonly onGone?: OnGone
}

/**
 * Runs an admitted query or mutation. Its answer comes in pieces only where the client takes that, and something is deferred. Equal
 * queries are answered with the same whole.
 *
 * @param gone of who asks; without it, it is run to its end
 * @param gathered takes what of subgraphs' headers is for the client
 * @param tellsCost whether the last of its pieces says what they all came to
 * @param freshness takes how long an answer in one piece lasts, and goes with it
 */
export function answer(
  engine: Engine,
  admitted: Admitted,
  gone?: Gone,
  gathered?: GatheredHeaders,
  tellsCost = false,
  freshness?: Freshness,
): Promise<WholeBody | AsyncGenerator<Piece, void, void>> {
  const work = () =>
    admitted.format
      ? answerInPieces(engine, admitted, admitted.format, gone, gathered, tellsCost)
      : answerCorrected(engine, admitted, gone?.onGone, gathered, freshness)
  return spansMade() ? withSpan('graphql.execute', {}, work) : work()
}

const corrects = ({ config }: Engine) => Boolean(config.rateLimit?.correction)

function answerCorrected(
  engine: Engine,
  admitted: Admitted,
  onGone: OnGone | undefined,
  gathered: GatheredHeaders | undefined,
  freshness: Freshness | undefined,
): Promise<WholeBody> {
  const answered = answerWhole(engine, admitted, onGone, gathered, freshness)
  if (!corrects(engine)) return answered
  return answered.then((body) => {
    correct(engine, admitted, body)
    return body
  })
}

async function answerInPieces(
  engine: Engine,
  admitted: Admitted,
  format: IncrementalFormatName,
  gone: Gone | undefined,
  gathered: GatheredHeaders | undefined,
  tellsCost: boolean,
): Promise<WholeBody | AsyncGenerator<Piece, void, void>> {
  const whole = tellsCost || corrects(engine) ? new WholeData() : undefined
  const args = executionArgs(engine, admitted, gone?.signal, gathered)
  const answered = await executeInPieces(args, incrementalFormats[format], whole)
  if (!('next' in answered)) {
    const body = new WholeBody(answered)
    if (corrects(engine)) correct(engine, admitted, body)
    return body
  }
  if (!whole) return answered
  return toTheEnd(answered, () => {
    if (corrects(engine)) correct(engine, admitted, whole)
    return tellsCost ? { extensions: { actualCost: admitted.prepared.actualCost(admitted.variables, whole.data) } } : {}
  })
}

/** An answer that is kept, for who needs nothing but its text. Throws or rejects with RequestError where there is anything left to be paid for. */
export function keptAnswer(
  { whole }: Engine,
  { planned, variables, client, pay }: Admitted,
  freshness: Freshness,
): Promise<SentBody | undefined> | SentBody | undefined {
  if (!whole) return undefined
  const making = planned.executable(variables, pay)
  const find = (executable: ExecutableOperation) => whole.find({ executable, variables, client, freshness })
  return making instanceof Promise ? making.then(find) : find(making)
}

/** A mutation is run for whoever asks for it; a query for all who ask the same. */
function answerWhole(
  engine: Engine,
  admitted: Admitted,
  onGone: OnGone | undefined,
  gathered: GatheredHeaders | undefined,
  freshness: Freshness | undefined,
): Promise<WholeBody> {
  const run = async (signal?: AbortSignal) =>
    new WholeBody(await execute(executionArgs(engine, admitted, signal, gathered, freshness)), freshness)
  if (admitted.kind === OperationTypeNode.MUTATION) return run()
  const { whole } = engine
  const { planned, variables, client, hooked, pay } = admitted
  // Each pays for planning, and is refused, by itself.
  const making = planned.executable(variables, pay)
  return making instanceof Promise ? making.then(shared) : shared(making)

  function shared(executable: ExecutableOperation): Promise<WholeBody> {
    const work = whole && freshness ? keeping : run
    const goesOut = freshness?.goesOut ?? false
    return engine.inbound.answer({ executable, variables, client, goesOut }, onGone, !gathered && !hooked, work)

    async function keeping(signal: AbortSignal): Promise<WholeBody> {
      const body = await run(signal)
      if (whole && freshness) whole.keep({ executable, variables, client, freshness }, body.sent)
      return body
    }
  }
}

/** @param last called when all is there but the last piece; what it returns goes with that */
async function* toTheEnd(pieces: AsyncGenerator<Piece, void, void>, last: () => Partial<Piece>) {
  for await (const piece of pieces) yield piece.hasNext ? piece : { ...piece, ...last() }
}

/** Gives back points for what an answer could have had and has not, or takes some for what nobody foresaw. */
function correct({ config, correct }: Engine, admitted: Admitted, { data }: Pick<Answer, 'data'>): void {
  const { cost, prepared, variables, principal, client } = admitted
  const actual = prepared.actualCost(variables, data)
  correct(correctionOf(cost, actual, config.rateLimit), principal, client.address)
}

/** What an admitted operation runs with. */
export function executionArgs(
  engine: Engine,
  admitted: Admitted,
  signal: AbortSignal | undefined,
  gathered?: GatheredHeaders,
  freshness?: Freshness,
) {
  const { planned, variables, denied, client, pay, hooked } = admitted
  // What a mutation has begun is finished, whether or not somebody still listens.
  const listens = signal && admitted.kind !== OperationTypeNode.MUTATION
  const transport = hooked
    ? hooked.transport(engine.subgraphs, client, gathered)
    : engine.subgraphs.for(client, gathered, freshness)
  // Of what a mutation comes to, and of events, nothing is left out for being late.
  const waitMs = admitted.kind === OperationTypeNode.QUERY ? client.waitMs : undefined
  return {
    planned,
    variables,
    pay,
    transport: waitMs === undefined ? transport : withinWait(transport, waitMs),
    denied,
    shows: engine.shows,
    report: subgraphErrors(engine, client),
    work: () => engine.tenure.work(),
    signal: listens ? signal : undefined,
  }
}
