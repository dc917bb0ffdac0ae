import type { Principal } from '@micromart/auth'
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql'
import type { Client, GraphQLParams } from '../client.ts'
import { RequestError, somethingWentWrong } from '../errors.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import type { GatheredHeaders } from '../subgraphs/response-rules.ts'
import type { Transport } from '../subgraphs/transport.ts'
import { claimsOf } from '../token-exchange/subject-token.ts'
import {
  type HeaderChanges,
  type ResponseHeaderChanges,
  readRequestDecision,
  readResponseDecision,
} from './decisions.ts'
import { HookFailed } from './failures.ts'
import { frozen, textsOf } from './frozen.ts'
import { hookedTransport } from './hooked-transport.ts'
import type { HookName } from './load-module.ts'
import type { ModuleRequest, RouterModule } from './router-module.ts'
import type { RunHook } from './run-hook.ts'

/** What is asked, as far as hooks are shown it. */
interface Asked {
  operation: OperationDefinitionNode
  text: string
  params: GraphQLParams
  cost: number
  principal: Principal | null
}

interface Answered {
  status: number | null
  errors: readonly GraphQLFormattedError[]
  headers: Readonly<Record<string, string | readonly string[]>>
  /** From `performance.now()`. */
  started: number
}

/** One operation in the hands of a module. */
export class HookedOperation {
  private readonly hooks: RouterModule
  private readonly run: RunHook
  private readonly method: ModuleRequest['method']
  private readonly client: Client
  private readonly gone: AbortSignal | undefined
  private readonly context = {}
  private operationName: string | null = null

  constructor(
    hooks: RouterModule,
    run: RunHook,
    { method, client, gone }: { method: ModuleRequest['method']; client: Client; gone?: AbortSignal | undefined },
  ) {
    this.hooks = hooks
    this.run = run
    this.method = method
    this.client = client
    this.gone = gone
  }

  /**
   * Has `onRequest` decide.
   *
   * @param client as subgraphs get to know it
   * @returns the same, with what was decided
   * @throws RequestError
   */
  async onRequest({ operation, text, params, cost, principal }: Asked, client: Client): Promise<Client> {
    this.operationName = operation.name?.value ?? null
    if (!this.hooks.onRequest) return client
    const shown = {
      kind: operation.operation,
      method: this.method,
      headers: textsOf(client.said ?? {}),
      clientAddress: client.address,
      claims: frozen(principal && (claimsOf(principal.token) ?? {})),
      query: text,
      variables: frozen(params.variables),
      cost,
    }
    const call = (signal: AbortSignal) => this.hooks.onRequest?.({ ...this.shared(signal), ...shown })
    const changes = await this.decide('onRequest', call, this.gone)
    return changes ? { ...client, changes } : client
  }

  /** The way to subgraphs; where there is `onSubgraphRequest`, it decides about each call. */
  transport(subgraphs: Subgraphs, client: Client, gathered: GatheredHeaders | undefined): Transport {
    if (!this.hooks.onSubgraphRequest) return subgraphs.for(client, gathered)
    return hookedTransport(subgraphs, client, gathered, ({ subgraph, kind, query }, headers, gone) => {
      const shown = { subgraph, kind, query, headers: textsOf(headers) }
      const call = (signal: AbortSignal) => this.hooks.onSubgraphRequest?.({ ...this.shared(signal), ...shown })
      return this.decide('onSubgraphRequest', call, gone)
    })
  }

  /** Tells `onResponse`. Never rejects: where that fails, the answer goes out as it is. */
  async onResponse({ status, errors, headers, started }: Answered): Promise<ResponseHeaderChanges | null> {
    if (!this.hooks.onResponse) return null
    const told = errors.map(({ message, extensions }) => ({ code: String(extensions?.code ?? ''), message }))
    const shown = {
      status,
      errors: frozen(told),
      headers: frozen({ ...headers }),
      durationMs: performance.now() - started,
    }
    const call = (signal: AbortSignal) => this.hooks.onResponse?.({ ...this.shared(signal), ...shown })
    const { requestId } = this.client
    const run = { hook: 'onResponse', requestId, call, read: readResponseDecision } as const
    return this.run(run).catch(() => null)
  }

  private shared(signal: AbortSignal) {
    return { context: this.context, requestId: this.client.requestId, operationName: this.operationName, signal }
  }

  /** A hook that fails lets nothing through. */
  private async decide(
    hook: HookName,
    call: (signal: AbortSignal) => unknown,
    gone: AbortSignal | undefined,
  ): Promise<HeaderChanges | null> {
    const { requestId } = this.client
    const decision = await this.run({ hook, requestId, gone, call, read: readRequestDecision }).catch((failed) => {
      throw failed instanceof HookFailed ? internalError(failed) : failed
    })
    if (decision instanceof RequestError) throw decision
    return decision
  }
}

const internalError = ({ id }: HookFailed) =>
  new RequestError('INTERNAL_SERVER_ERROR', somethingWentWrong(id), { extensions: { id } })
