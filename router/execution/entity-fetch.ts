import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import type { EntityStep } from '../prepare/executable/steps.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { type Data, isData } from './data.ts'
import { type Group, groupsOf } from './entity-groups.ts'
import { ABSENT, type Fault } from './faults.ts'
import { fetchVariables, inData, noAnswer, type PathFault, readErrors, requestWith, send } from './fetch.ts'
import { copied, mergeInto } from './merge.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { keepTold } from './told.ts'

/** What one field `_entities` of a request asks. */
export interface Asked {
  fetch: ExecutableFetch
  groups: readonly Group[]
  /** What the field is called. */
  name: string
  /** What the variable of its representations is called. */
  variable: string
  /** What its further variables, those of a context, are where it is asked alone. */
  values?: Data
}

/**
 * Asks a subgraph about entities that others have told of, each distinct one once, and takes the answers into all of them. What
 * is known of them already is not asked.
 */
export async function fetchEntities(run: Run, { questions, joint }: EntityStep): Promise<void> {
  const asked: Asked[] = []
  for (const [index, question] of questions.entries()) {
    const [{ fetch }] = question
    const name = joint?.joined[index]?.name ?? ''
    asked.push({ fetch, groups: takeKnown(run, fetch, groupsOf(run, question)), name, variable: name })
  }
  const some = asked.filter(({ groups }) => groups.length > 0)
  const [first] = some
  if (first && joint && some.length > 1) await askTogether(run, joint, asked)
  else if (first) await askAlone(run, first)
}

/** Takes what is known of some groups into the data, and returns those that must be asked about. */
function takeKnown(run: Run, fetch: ExecutableFetch, groups: Iterable<Group>): Group[] {
  const unknown: Group[] = []
  for (const group of groups) {
    const entity = run.told.entity(fetch, group)
    if (!entity) unknown.push(group)
    else {
      run.shares ||= fetch.nests
      for (const target of group.targets) mergeInto(run.schema, target, entity, fetch.names)
    }
  }
  return unknown
}

/** Sends what a fetch asks as its own request. */
export const askAlone = (
  run: Run,
  { fetch, groups, values }: Pick<Asked, 'fetch' | 'groups' | 'values'>,
): Promise<void> =>
  askTogether(run, fetch.request, [{ fetch, groups, name: '_entities', variable: 'representations' }], values)

/**
 * Sends one request for all of them, and takes what is answered into the data. Where it is refused whole, each is asked alone: it may be one
 * alone that cannot be answered, or together they may be more than a subgraph lets itself be asked. Clients are told what those answers say, and
 * not the refusal that they stand for.
 *
 * @param values of further variables, if there are any
 */
export function askTogether(
  run: Run,
  request: ExecutableFetch['request'],
  asked: readonly Asked[],
  values?: Data,
): Promise<void> {
  const variables: Data = Object.create(null)
  const representations: Record<string, readonly Group[]> = {}
  for (const { fetch, groups, variable } of asked) {
    Object.assign(variables, fetchVariables(run, fetch))
    representations[variable] = groups
  }
  if (values) Object.assign(variables, values)
  const sent = requestWith(request, { variables, representations })
  return send(run, sent, take, (fault) => {
    for (const one of asked) tellUnanswered(run, one, fault)
  })

  function take(response: SubgraphResponse): Promise<unknown> | undefined {
    if (asked.length > 1 && !response.data && response.errors) {
      const some = asked.filter(({ groups }) => groups.length > 0)
      return Promise.all(some.map((one) => askAlone(run, one)))
    }
    const errors = readErrors(run, request.subgraph, response)
    for (const one of asked) takeEntities(run, one, response, errors)
    return undefined
  }
}

function tellUnanswered(run: Run, { fetch, groups }: Asked, fault: Fault): void {
  for (const { targets } of groups) {
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, fault)
  }
}

/** Takes what was answered about groups into the data, in their order. */
function takeEntities(run: Run, asked: Asked, response: SubgraphResponse, errors: readonly PathFault[]): void {
  const { fetch, groups, name } = asked
  const entities = response.data?.[name]
  if (!Array.isArray(entities) || entities.length !== groups.length) {
    const first = errors.find(({ path }) => !path || path[0] === name) ?? errors[0]
    tellUnanswered(run, asked, first?.fault ?? noAnswer(run, fetch, `_entities is not a list of ${groups.length}`))
    return
  }
  for (const [index, group] of groups.entries()) {
    const own = errors.length === 0 ? errors : errors.filter(({ path }) => isAbout(path, name, index))
    takeEntity(run, fetch, group, { entity: entities[index], own, errors })
  }
}

interface Answered {
  entity: unknown
  /** About it. */
  own: readonly PathFault[]
  /** All that came with it. */
  errors: readonly PathFault[]
}

function takeEntity(run: Run, fetch: ExecutableFetch, group: Group, { entity, own, errors }: Answered): void {
  const { targets } = group
  if (!isData(entity)) {
    const missing = () => (entity === null ? ABSENT : noAnswer(run, fetch, 'an entity is not an object'))
    const cause = own[0]?.fault ?? errors.find(({ path }) => !path)?.fault ?? missing()
    for (const target of targets) run.faults.addUnanswered(target, fetch.names, cause)
    return
  }
  run.shares ||= fetch.nests && targets.length > 1
  applyRewrites(run.schema, fetch.outputRewrites, entity, typenameOf(targets[0]))
  for (const [nth, target] of targets.entries()) {
    mergeInto(run.schema, target, fetch.apart && nth > 0 ? copied(entity) : entity, fetch.names)
    for (const { path, fault } of own) if (path) run.faults.addAtNull(target, inData(fetch, path.slice(2)), fault)
  }
  if (errors.length === 0) keepTold(run, fetch, entity, group)
}

const isAbout = (path: PathFault['path'], name: string, index: number): boolean =>
  path?.[0] === name && Number(path[1]) === index

function typenameOf(target: Data | undefined): string | undefined {
  return typeof target?.__typename === 'string' ? target.__typename : undefined
}
