import type { ExecutableFetch } from '../prepare/executable.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { type Data, isData } from './data.ts'
import { ABSENT } from './faults.ts'
import { fetchVariables, noAnswer, type Path, readErrors, send } from './fetch.ts'
import { copied, mergeInto } from './merge.ts'
import { Blocked, isIdentified, representationOf } from './representation.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'

/** What is asked about as one entity, since all its targets are represented alike. */
export interface Group {
  representation: Data
  targets: Data[]
}

/** Asks a subgraph about entities that others have told of, each distinct one once, and takes the answers into all of them. */
export async function fetchEntities(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
  const groups = new Map<string, Group>()
  for (const target of targets) addGroup(run, fetch, groups, target)
  if (groups.size > 0) await sendGroups(run, fetch, [...groups.values()])
}

/** Puts a target to those that are represented like it, if the fetch is about it and what represents it is known. */
export function addGroup(run: Run, fetch: ExecutableFetch, groups: Map<string, Group>, target: Data): void {
  const representation = representationOf(run.schema, fetch.requires ?? [], target, run.faults)
  if (!representation) return
  if (representation instanceof Blocked) {
    tellBlocked(run, fetch, target, representation)
    return
  }
  applyRewrites(run.schema, fetch.inputRewrites, representation)
  if (!isIdentified(representation, fetch.keysOf(String(representation.__typename)))) return
  const key = JSON.stringify(representation)
  const group = groups.get(key)
  if (group) group.targets.push(target)
  else groups.set(key, { representation, targets: [target] })
}

export function tellBlocked(run: Run, fetch: ExecutableFetch, target: Data, { cause, missing }: Blocked): void {
  run.faults.addUnanswered(target, fetch.names, cause ?? (() => noAnswer(run, fetch, `nobody answered ${missing}`)))
}

/** @param values of further variables, if there are any */
export async function sendGroups(
  run: Run,
  fetch: ExecutableFetch,
  asked: readonly Group[],
  values?: Data,
): Promise<void> {
  const variables = fetchVariables(run, fetch)
  if (values) Object.assign(variables, values)
  variables.representations = asked.map(({ representation }) => representation)
  const about = asked.flatMap((group) => group.targets)
  const response = await send(run, fetch, variables, about)
  if (!response) return
  takeEntities(run, fetch, asked, { response, errors: readErrors(run, fetch, response), name: '_entities' })
}

interface Answered {
  response: SubgraphResponse
  errors: ReturnType<typeof readErrors>
  /** What the field `_entities` is called in the response. */
  name: string
}

export function takeEntities(
  run: Run,
  fetch: ExecutableFetch,
  asked: readonly { targets: readonly Data[] }[],
  { response, errors, name }: Answered,
): void {
  const entities = response.data?.[name]
  if (!Array.isArray(entities) || entities.length !== asked.length) {
    const first = errors.find(({ path }) => !path || path[0] === name) ?? errors[0]
    const fault = first?.fault ?? noAnswer(run, fetch, `_entities is not a list of ${asked.length}`)
    for (const { targets } of asked) for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
    return
  }
  const isAbout = (path: Path | undefined, index: number): boolean => path?.[0] === name && Number(path[1]) === index
  for (const [index, { targets }] of asked.entries()) {
    const entity: unknown = entities[index]
    const own = errors.filter(({ path }) => isAbout(path, index))
    const cause = own[0]?.fault ?? errors.find(({ path }) => !path)?.fault ?? ABSENT
    if (isData(entity)) applyRewrites(run.schema, fetch.outputRewrites, entity, typenameOf(targets[0]))
    for (const [nth, target] of targets.entries()) {
      if (isData(entity)) {
        mergeInto(run.schema, target, fetch.apart && nth > 0 ? copied(entity) : entity)
        for (const { path, fault } of own) if (path) run.faults.addAtNull(target, path.slice(2), fault)
      } else {
        run.faults.addUnanswered(target, fetch.names, cause)
      }
    }
  }
}

function typenameOf(target: Data | undefined): string | undefined {
  return typeof target?.__typename === 'string' ? target.__typename : undefined
}
