import { answerOf, type ExecutionArgs, execute, newRun } from '@micromart/router/execution'
import { planOperation } from '@micromart/router/prepare'
import { loadSupergraph } from '@micromart/router/supergraph'
import { composeSdl, requestBody } from '@micromart/router/testing'
import { parse } from 'graphql'
import { executor } from '../router/execute-subgraph.ts'
import { operationsOf } from '../router/operations.ts'
import { subgraphs } from '../router/subgraphs.ts'

type Executable = Awaited<ReturnType<ExecutionArgs['planned']['executable']>>

/** What an answer takes, by generated code or without. */
export interface NestedWork {
  /** Subgraphs' answers from their text. */
  parse(): unknown
  /** The client's answer of what subgraphs have said. */
  complete(generated: boolean): unknown
  /** All of it, from the plan to the answer. */
  execute(generated: boolean): Promise<unknown>
  /** The same as JSON, put together of what subgraphs write. */
  splice(): Promise<unknown>
}

/** The nested query of the router's benchmark, over subgraphs whose answers are there as text. */
export async function nestedWork(): Promise<NestedWork> {
  const sdl = composeSdl(subgraphs)
  const { query, data } = operationsOf(sdl).nested
  const planned = await planOperation(loadSupergraph(sdl), parse(query), { denied: new Map() })
  const executable = await planned.executable({})
  const run: Partial<ReturnType<typeof newRun>> = {}
  const ungenerated = {
    ...executable,
    projection: {
      of(data, faults) {
        Object.assign(run, { data, faults })
        return undefined
      },
    } as Executable['projection'],
  }
  const argsFor = (generated: boolean, request: ExecutionArgs['transport']['request']): ExecutionArgs => ({
    planned: generated ? planned : { ...planned, executable: async () => ungenerated },
    variables: {},
    transport: { request, subscribe: () => raise('Nothing here subscribes') },
    denied: new Map(),
    shows: () => null,
    report: () => '',
  })

  const executors = new Map(subgraphs.map((subgraph) => [subgraph.name, executor(subgraph)]))
  const said: { bodyStart: string; text: string }[] = []
  const recorded = argsFor(false, async (request) => {
    const { subgraph, bodyStart } = request
    const text = await executors.get(subgraph)?.(requestBody(request))
    if (text === undefined) return raise(`There is no ${subgraph}`)
    said.push({ bodyStart, text })
    return JSON.parse(text)
  })
  const again = (generated: boolean): ExecutionArgs => {
    let asked = 0
    return argsFor(generated, async ({ bodyStart }) => {
      const { text, bodyStart: expected } = said[asked++] ?? raise('More is asked than before')
      return expected === bodyStart ? JSON.parse(text) : raise('Something else is asked than before')
    })
  }
  const bodies = new Map<string, Promise<Buffer>>()
  const bodyOf = async (subgraph: string, body: string) => Buffer.from((await executors.get(subgraph)?.(body)) ?? '')
  const spliced = (): ExecutionArgs => {
    const args = argsFor(true, async (request) => {
      const body = requestBody(request)
      const known = bodies.get(body) ?? bodyOf(request.subgraph, body)
      bodies.set(body, known)
      const bytes = await known
      return request.scan?.(bytes) ? { scanned: true } : JSON.parse(bytes.toString())
    })
    return { ...args, transport: { ...args.transport, scans: true } }
  }
  for (const args of [recorded, again(true), again(true), spliced(), spliced()]) {
    if (JSON.stringify(await execute(args)) !== JSON.stringify({ data })) raise('The nested query is answered wrongly')
  }
  const args = again(true)
  const done = { ...newRun(args), ...run }
  return {
    parse: () => said.map(({ text }) => JSON.parse(text)),
    complete: (generated) => answerOf(args, generated ? executable : ungenerated, done),
    execute: (generated) => execute(again(generated)),
    splice: () => execute(spliced()),
  }
}

function raise(why: string): never {
  throw new Error(why)
}
