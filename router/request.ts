import type { Principal } from '@micromart/auth'
import { addSpanAttributes, spansMade } from '@micromart/telemetry'
import type { FieldNode, OperationTypeNode } from 'graphql'
import type { Client, GraphQLParams } from './client.ts'
import type { Engine } from './engine.ts'
import type { Denial } from './execution/execute.ts'
import type { IncrementalFormatName } from './execution/incremental/formats.ts'
import type { HookedOperation } from './hooks/hooked-operation.ts'
import type { PlannedOperation, PreparedOperation } from './prepare/prepared-operation.ts'
import { shownAs } from './stages/authentication.ts'
import { deniedTo } from './stages/authorization.ts'
import { checkCost } from './stages/cost-limit.ts'
import { heldLabels } from './stages/override-labels.ts'
import { leastPoints, namingPoints, readingPoints, receivingPoints } from './stages/rate-limit.ts'
import { coerceVariables } from './stages/variables.ts'

/** Throws or rejects with RequestError; there is something to wait for only where other instances must be asked. */
export type Pay = () => Promise<void> | undefined

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
  const asks = authenticated(engine, client, params.length)
  const principal = asks instanceof Promise ? await asks : asks
  const pay = (points: number) => engine.charge(points, principal, client.address)
  const asking = pay(receivingPoints(params.length, engine.config.rateLimit))
  if (asking) await asking
  const text = engine.findOperation(params, principal)
  const more = namingPoints(text, params.length, engine.config.rateLimit)
  const naming = more > 0 ? pay(more) : undefined
  if (naming) await naming
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
  if (spansMade()) {
    addSpanAttributes({ 'graphql.operation.type': kind, ...(name ? { 'graphql.operation.name': name.value } : {}) })
  }
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

/** Who asks; at once where nothing has to be verified. @param length of what was sent, in characters */
export function authenticated(
  engine: Engine,
  client: Client,
  length: number,
): Promise<Principal | null> | Principal | null {
  const asks = engine.authenticate(client)
  return asks instanceof Promise ? paidByAddress(engine, client, length, () => asks) : asks
}

/** A failure before it is known who asks is paid for by the address that it came from. @param length of what was sent, in characters */
export async function paidByAddress<T>(
  engine: Engine,
  client: Client,
  length: number,
  attempt: () => T | Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    return failPaid(engine, client, error, length)
  }
}

/** Throws what went wrong, or what refuses to have it go on. @param length of what was sent, in characters */
export async function failPaid(engine: Engine, { address }: Client, error: unknown, length: number): Promise<never> {
  await engine.charge(receivingPoints(length, engine.config.rateLimit), null, address)
  throw error
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
