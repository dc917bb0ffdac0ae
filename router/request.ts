import type { Principal } from '@micromart/auth'
import { addSpanAttributes, spansMade, withSpan } from '@micromart/telemetry'
import { type FieldNode, OperationTypeNode } from 'graphql'
import type { Freshness } from './cache/outgoing/freshness.ts'
import type { Client, GraphQLParams } from './client.ts'
import type { OnGone } from './dedupe/in-flight.ts'
import type { Engine } from './engine.ts'
import { type Answer, type Denial, execute } from './execution/execute.ts'
import { executeInPieces } from './execution/incremental/execute-in-pieces.ts'
import type { Piece } from './execution/incremental/format.ts'
import { type IncrementalFormatName, incrementalFormats } from './execution/incremental/formats.ts'
import { WholeData } from './execution/incremental/whole-data.ts'
import type { HookedOperation } from './hooks/hooked-operation.ts'
import type { SentBody } from './http/sent-body.ts'
import { WholeBody } from './http/whole-body.ts'
import { subgraphErrors } from './observability/reported-errors.ts'
import type { ExecutableOperation, PlannedOperation, PreparedOperation } from './prepare/prepared-operation.ts'
import { shownAs } from './stages/authentication.ts'
import { deniedTo } from './stages/authorization.ts'
import { checkCost } from './stages/cost-limit.ts'
import { heldLabels } from './stages/override-labels.ts'
import { correctionOf, leastPoints, readingPoints } from './stages/rate-limit.ts'
import { coerceVariables } from './stages/variables.ts'
import type { GatheredHeaders } from './subgraphs/response-rules.ts'

/** Throws or rejects with RequestError; there is something to wait for only where other instances must be asked. */
export type Pay = () => Promise<void> | undefined

/** How it is known that who asks has gone. */
export interface Gone {
  readonly signal: AbortSignal
  readonly onGone?: OnGone
}

/** An operation that may run: every stage before execution has let it through. */
export interface Admitted {
  readonly kind: OperationTypeNode
  readonly name: string | null
  readonly principal: Principal | null
  /** In points. */
  readonly cost: number
  readonly prepared: PreparedOperation
  readonly planned: PlannedOperation
  readonly variables: Readonly<Record<string, unknown>>
  readonly denied: ReadonlyMap<FieldNode, Denial>
  readonly client: Client
  /** What was asked. */
  readonly asked: { text: string; params: GraphQLParams }
  /** How it is answered in pieces; null for whole. */
  readonly format: IncrementalFormatName | null
  /** Takes what planning costs, where anything must be planned yet; throws RequestError. Missing where it is not paid for again. */
  readonly pay?: Pay | undefined
  /** Null where there is no module of hooks. */
  readonly hooked: HookedOperation | null
}

/**
 * The way of every operation from its text to its plan, over HTTP and websocket alike. Each stage either hands on or
 * throws a RequestError; no subgraph has been called before the end.
 *
 * @param refuse called as soon as the kind of operation is known; throws if the way it came by does not serve that kind
 * @param pieces how the client takes an answer in pieces; null when it does not
 * @param hooked has the module decide, where there is one, about what is valid and paid for
 */
export async function admit(
  engine: Engine,
  params: GraphQLParams,
  client: Client,
  refuse: (kind: OperationTypeNode) => void = () => {},
  pieces: IncrementalFormatName | null = null,
  hooked: HookedOperation | null = null,
): Promise<Admitted> {
  const asks = authenticated(engine, client)
  const principal = asks instanceof Promise ? await asks : asks
  const pay = (points: number) => engine.charge(points, principal, client.address)
  const asking = pay(leastPoints)
  if (asking) await asking
  const text = engine.findOperation(params)
  let isPaid = false
  const payReading = () => {
    if (isPaid) return undefined
    isPaid = true
    return pay(readingPoints(text, engine.config.rateLimit))
  }
  let prepared = engine.operations.known(text, params.operationName)
  if (!prepared) {
    const reading = payReading()
    if (reading) await reading
    prepared = engine.operations.read(text, params.operationName)
  }
  const { operation: kind, name } = prepared.operation
  refuse(kind)
  const variables = coerceVariables(prepared, params.variables, engine)
  const cost = prepared.cost(variables)
  checkCost(cost, engine.config.cost.max)
  const running = cost > leastPoints ? pay(Math.ceil(cost) - leastPoints) : undefined
  if (running) await running
  const shown = shownAs(client, principal)
  const heard = hooked
    ? await hooked.onRequest({ operation: prepared.operation, text, params, cost, principal }, shown)
    : shown
  const denials = deniedTo(principal, prepared.guarded, engine.config.auth.policiesClaim)
  const format = prepared.defers ? pieces : null
  const planning = planFor(engine, prepared, denials, client, format, payReading)
  const planned = planning instanceof Promise ? await planning : planning
  if (spansMade()) {
    addSpanAttributes({ 'graphql.operation.type': kind, ...(name ? { 'graphql.operation.name': name.value } : {}) })
  }
  return {
    kind,
    name: name?.value ?? null,
    principal,
    cost,
    prepared,
    planned,
    variables,
    denied: denials.denied,
    client: heard,
    asked: { text, params },
    format,
    pay: payReading,
    hooked,
  }
}

/** The plan for who is denied these fields, and has these labels. Rejects with RequestError. */
export function planFor(
  engine: Engine,
  prepared: PreparedOperation,
  { denied, key }: ReturnType<typeof deniedTo>,
  client: Pick<Client, 'labels'>,
  format: IncrementalFormatName | null = null,
  pay?: Pay,
): Promise<PlannedOperation> | PlannedOperation {
  const labels = heldLabels(prepared, engine.config.override.labels, client, Math.random)
  return prepared.plan({ denied, labels, format, key: planKey(key, labels, format), pay })
}

/** Most often nothing but what is denied. */
function planKey(denied: string, labels: ReadonlySet<string>, format: IncrementalFormatName | null): string {
  const key = labels.size > 0 ? `${denied}/${[...labels]}` : denied
  return format ? `${format} ${key}` : key
}

/** Who asks; at once where nothing has to be verified. */
export function authenticated(engine: Engine, client: Client): Promise<Principal | null> | Principal | null {
  const asks = engine.authenticate(client)
  return asks instanceof Promise ? paidByAddress(engine, client, () => asks) : asks
}

/** A failure before it is known who asks is paid for by the address that it came from. */
export async function paidByAddress<T>(engine: Engine, client: Client, attempt: () => T | Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    return failPaid(engine, client, error)
  }
}

/** Throws what went wrong, or what refuses to have it go on. */
export async function failPaid(engine: Engine, { address }: Client, error: unknown): Promise<never> {
  await engine.charge(leastPoints, null, address)
  throw error
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

/** An answer that is kept, for who needs nothing but its text. Rejects with RequestError where there is anything left to be paid for. */
export async function keptAnswer(
  { whole }: Engine,
  { planned, variables, client, pay }: Admitted,
  freshness: Freshness,
): Promise<SentBody | undefined> {
  if (!whole) return undefined
  const making = planned.executable(variables, pay)
  const executable = making instanceof Promise ? await making : making
  return whole.find({ executable, variables, client, freshness })
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

/** The same operation on another supergraph, for who has been let in: it is not paid for again. Throws RequestError. */
export async function readmit(engine: Engine, admitted: Admitted): Promise<Admitted> {
  const { text, params } = admitted.asked
  const { operations } = engine
  const prepared = operations.known(text, params.operationName) ?? operations.read(text, params.operationName)
  const variables = coerceVariables(prepared, params.variables, engine)
  const denials = deniedTo(admitted.principal, prepared.guarded, engine.config.auth.policiesClaim)
  const planned = await planFor(engine, prepared, denials, admitted.client)
  return { ...admitted, prepared, planned, variables, denied: denials.denied, pay: undefined }
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
  return {
    planned,
    variables,
    pay,
    transport: hooked
      ? hooked.transport(engine.subgraphs, client, gathered)
      : engine.subgraphs.for(client, gathered, freshness),
    denied,
    shows: engine.shows,
    report: subgraphErrors(engine, client),
    work: () => engine.tenure.work(),
    signal: listens ? signal : undefined,
  }
}
