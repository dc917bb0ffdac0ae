import type { ExecutableFetch } from '../prepare/executable.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'
import { type Data, isData } from './data.ts'
import { ABSENT } from './faults.ts'
import { fetchVariables, noAnswer, type Path, readErrors, send } from './fetch.ts'
import { mergeInto } from './merge.ts'
import { Blocked, isIdentified, representationOf } from './representation.ts'
import { applyRewrites } from './rewrites.ts'
import type { Run } from './run.ts'

/** Asks a subgraph about entities that others have told of, each distinct one once, and takes the answers into all of them. */
export async function fetchEntities(run: Run, fetch: ExecutableFetch, targets: readonly Data[]): Promise<void> {
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
    if (!isIdentified(representation, fetch.keysOf(String(representation.__typename)))) continue
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
  const isAbout = (path: Path | undefined, index: number): boolean =>
    path?.[0] === '_entities' && Number(path[1]) === index
  for (const [index, { targets }] of asked.entries()) {
    const entity: unknown = entities[index]
    const own = errors.filter(({ path }) => isAbout(path, index))
    const cause = own[0]?.fault ?? errors.find(({ path }) => !path)?.fault ?? ABSENT
    if (isData(entity)) applyRewrites(run.schema, fetch.outputRewrites, entity, typenameOf(targets[0]))
    for (const target of targets) {
      if (isData(entity)) {
        mergeInto(run.schema, target, entity)
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
