import type { ExecutableFetch } from '../prepare/executable.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { type Data, isData } from './data.ts'
import { addGroup, type Group, type Groups } from './entity-groups.ts'
import { ABSENT } from './faults.ts'
import { fetchVariables, noAnswer, type PathFault, readErrors, send } from './fetch.ts'
import { copied, mergeInto } from './merge.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'

/** Asks a subgraph about entities that others have told of, each distinct one once, and takes the answers into all of them. */
export async function fetchEntities(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
  const groups: Groups = new Map()
  for (const target of targets) addGroup(run, fetch, groups, target)
  const unknown = takeKnown(run, fetch, groups)
  if (unknown.length > 0) await sendGroups(run, fetch, unknown)
}

/** Takes what is known already of some of the groups into the data, and returns those that must be asked about. */
function takeKnown(run: Run, fetch: ExecutableFetch, groups: Groups): Group[] {
  const unknown: Group[] = []
  for (const group of groups.values()) {
    const entity = run.told.entity(fetch, group)
    if (entity) for (const target of group.targets) mergeInto(run.schema, target, entity)
    else unknown.push(group)
  }
  return unknown
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
  errors: readonly PathFault[]
  /** What the field `_entities` is called in the response. */
  name: string
}

/** Takes what was answered about groups into the data, in their order. */
export function takeEntities(
  run: Run,
  fetch: ExecutableFetch,
  asked: readonly Group[],
  { response, errors, name }: Answered,
): void {
  const entities = response.data?.[name]
  if (!Array.isArray(entities) || entities.length !== asked.length) {
    const first = errors.find(({ path }) => !path || path[0] === name) ?? errors[0]
    const fault = first?.fault ?? noAnswer(run, fetch, `_entities is not a list of ${asked.length}`)
    for (const { targets } of asked) for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
    return
  }
  for (const [index, group] of asked.entries()) {
    const own = errors.length === 0 ? errors : errors.filter(({ path }) => isAbout(path, name, index))
    takeEntity(run, fetch, group, { entity: entities[index], own, errors })
  }
}

interface AnsweredOne {
  entity: unknown
  /** About it. */
  own: readonly PathFault[]
  /** All that came with it. */
  errors: readonly PathFault[]
}

function takeEntity(run: Run, fetch: ExecutableFetch, group: Group, { entity, own, errors }: AnsweredOne): void {
  const { targets } = group
  if (!isData(entity)) {
    const cause = own[0]?.fault ?? errors.find(({ path }) => !path)?.fault ?? ABSENT
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, cause)
    return
  }
  applyRewrites(run.schema, fetch.outputRewrites, entity, typenameOf(targets[0]))
  for (const [nth, target] of targets.entries()) {
    mergeInto(run.schema, target, fetch.apart && nth > 0 ? copied(entity) : entity)
    for (const { path, fault } of own) if (path) run.faults.addAtNull(target, path.slice(2), fault)
  }
  if (errors.length === 0) run.told.keep(fetch, group, entity)
}

const isAbout = (path: PathFault['path'], name: string, index: number): boolean =>
  path?.[0] === name && Number(path[1]) === index

function typenameOf(target: Data | undefined): string | undefined {
  return typeof target?.__typename === 'string' ? target.__typename : undefined
}
