import type { GraphQLSchema } from 'graphql'
import type { SubgraphError, SubgraphResponse, Transport } from '../subgraphs/transport.ts'
import { faultOfError, faultOfFailure, masked, type Report } from './client-faults.ts'
import { type Data, isData } from './data.ts'
import type { ExecutableFetch, ExecutableNode } from './executable.ts'
import { ABSENT, type Fault, type Faults } from './faults.ts'
import { mergeInto } from './merge.ts'
import { Blocked, representationOf } from './representation.ts'
import { applyRewrites } from './rewrites.ts'

/** One request on its way through a plan. */
export interface Run {
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  transport: Transport
  report: Report
  signal: AbortSignal | undefined
  data: Data
  faults: Faults
}

/** Carries out a plan. Never rejects: what went wrong is in the run's faults. */
export async function runNode(run: Run, node: ExecutableNode): Promise<void> {
  if (node.kind === 'sequence') {
    for (const child of node.nodes) await runNode(run, child)
  } else if (node.kind === 'parallel') {
    await Promise.all(node.nodes.map((child) => runNode(run, child)))
  } else {
    const targets = targetsAt(run.data, node.path)
    if (targets.length > 0) await (node.fetch.requires ? fetchEntities : fetchRoot)(run, node.fetch, targets)
  }
}

/** The variables of a fetch: those that the client gave and the fetch uses. */
export function fetchVariables(run: Pick<Run, 'variables'>, fetch: ExecutableFetch): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  for (const [name, given] of fetch.variables) {
    if (run.variables[given] !== undefined) variables[name] = run.variables[given]
  }
  return variables
}

async function fetchRoot(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
  const response = await send(run, fetch, fetchVariables(run, fetch), targets)
  if (response) for (const target of targets) takeRootAnswer(run, fetch, target, response)
}

/** Takes a root fetch's answer, or a subscription's event, into the data. */
export function takeRootAnswer(run: Run, fetch: ExecutableFetch, target: Data, response: SubgraphResponse): void {
  const errors = readErrors(run, fetch, response)
  if (!isData(response.data)) {
    run.faults.addUnanswered(target, fetch.names, errors[0]?.fault ?? noAnswer(run, fetch, 'data is not an object'))
    return
  }
  applyRewrites(run.schema, fetch.outputRewrites, response.data)
  mergeInto(run.schema, target, response.data)
  for (const { path, fault } of errors) {
    if (!path || !run.faults.addAtNull(target, path, fault)) run.faults.loose.push(fault)
  }
}

async function fetchEntities(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
  const groups = new Map<string, { representation: Data; targets: Data[] }>()
  for (const target of targets) {
    const representation = representationOf(run.schema, fetch.requires ?? [], target, run.faults)
    if (!representation) continue
    if (representation instanceof Blocked) {
      const { cause, missing } = representation
      run.faults.addUnanswered(target, fetch.names, cause ?? (() => noAnswer(run, fetch, `nobody answered ${missing}`)))
      continue
    }
    applyRewrites(run.schema, fetch.inputRewrites, representation)
    const key = JSON.stringify(representation)
    const group = groups.get(key)
    if (group) group.targets.push(target)
    else groups.set(key, { representation, targets: [target] })
  }
  if (groups.size === 0) return
  const asked = [...groups.values()]
  const variables = fetchVariables(run, fetch)
  variables.representations = asked.map(({ representation }) => representation)
  const about = asked.flatMap((group) => group.targets)
  const response = await send(run, fetch, variables, about)
  if (response) takeEntities(run, fetch, asked, response)
}

function takeEntities(
  run: Run,
  fetch: ExecutableFetch,
  asked: readonly { targets: readonly Data[] }[],
  response: SubgraphResponse,
): void {
  const errors = readErrors(run, fetch, response)
  const entities = response.data?._entities
  if (!Array.isArray(entities) || entities.length !== asked.length) {
    const fault = errors[0]?.fault ?? noAnswer(run, fetch, `_entities is not a list of ${asked.length}`)
    for (const { targets } of asked) for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
    return
  }
  const isAbout = (path: Path | undefined, index: number): boolean => path?.[0] === '_entities' && path[1] === index
  const used = new Set<Fault>()
  for (const [index, { targets }] of asked.entries()) {
    const entity: unknown = entities[index]
    const own = errors.filter(({ path }) => isAbout(path, index))
    const cause = own[0]?.fault ?? errors.find(({ path }) => !path)?.fault ?? ABSENT
    if (isData(entity)) applyRewrites(run.schema, fetch.outputRewrites, entity, typenameOf(targets[0]))
    for (const target of targets) {
      if (isData(entity)) {
        mergeInto(run.schema, target, entity)
        for (const { path, fault } of own) {
          if (path && run.faults.addAtNull(target, path.slice(2), fault)) used.add(fault)
        }
      } else {
        run.faults.addUnanswered(target, fetch.names, cause)
        if (cause !== ABSENT) used.add(cause)
      }
    }
  }
  run.faults.loose.push(...errors.map(({ fault }) => fault).filter((fault) => !used.has(fault)))
}

/** Sends a fetch; when there is no usable answer, says so of all that it was about. */
async function send(
  run: Run,
  fetch: ExecutableFetch,
  variables: Record<string, unknown>,
  targets: readonly Data[],
): Promise<SubgraphResponse | undefined> {
  try {
    return await run.transport.request({ ...fetch.request, variables }, run.signal)
  } catch (failure) {
    const fault = faultOfFailure(fetch.request.subgraph, failure, run.report)
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
    return undefined
  }
}

type Path = readonly (string | number)[]

function readErrors(run: Run, fetch: ExecutableFetch, { errors }: SubgraphResponse): { path?: Path; fault: Fault }[] {
  return (errors ?? []).map((error: SubgraphError) => ({
    path: error.path?.map((key) => (typeof key === 'string' ? (fetch.aliases.get(key) ?? key) : key)),
    fault: faultOfError(fetch.request.subgraph, error, run.report),
  }))
}

function noAnswer(run: Run, fetch: ExecutableFetch, why: string): Fault {
  const { subgraph, operationName } = fetch.request
  return masked(run.report(subgraph, new Error(`No usable answer to ${operationName ?? 'a fetch'}: ${why}`)))
}

function typenameOf(target: Data | undefined): string | undefined {
  return typeof target?.__typename === 'string' ? target.__typename : undefined
}

/** All objects that a plan's path leads to, each once; `@` stands for the items of a list, or for what is none. */
function targetsAt(root: Data, path: readonly string[]): Data[] {
  const found = new Set<Data>()
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path[depth] === '@' ? depth + 1 : depth)
    } else if (isData(value)) {
      const step = path[depth]
      if (step === undefined) found.add(value)
      else visit(step === '@' ? value : value[step], depth + 1)
    }
  }
  visit(root, 0)
  return [...found]
}
