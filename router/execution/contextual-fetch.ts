import type { ContextualRequest } from '../prepare/executable/contextual-request.ts'
import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import { contextAt, type Place } from './contexts.ts'
import type { Data } from './data.ts'
import { askAlone, askTogether } from './entity-fetch.ts'
import { addGroup, type Groups, tellBlocked } from './entity-groups.ts'
import { Blocked } from './representation.ts'
import type { Run } from './run.ts'

/** Of contexts that one request asks about: each is the whole selection again. */
const mostTogether = 50

interface InContext {
  values: Data
  groups: Groups
}

/** Asks a subgraph about entities in the contexts that each stands in: those of one context as one, and contexts together. */
export async function fetchInContexts(
  run: Run,
  fetch: ExecutableFetch,
  request: ContextualRequest,
  places: readonly Place[],
): Promise<void> {
  const contexts = new Map<string, InContext>()
  for (const place of places) {
    const values = contextAt(run.schema, request.inputs, place, run.faults)
    if (values instanceof Blocked) {
      tellBlocked(run, fetch, place.thing, values)
      continue
    }
    const key = JSON.stringify(values)
    const context = contexts.get(key) ?? { values, groups: new Map() }
    addGroup(run, fetch, context.groups, place.thing)
    if (context.groups.size > 0) contexts.set(key, context)
  }
  const all = [...contexts.values()]
  for (let at = 0; at < all.length; at += mostTogether) {
    await askInContexts(run, fetch, request, all.slice(at, at + mostTogether))
  }
}

async function askInContexts(
  run: Run,
  fetch: ExecutableFetch,
  { together, nameIn }: ContextualRequest,
  contexts: readonly InContext[],
): Promise<void> {
  const [first] = contexts
  if (first && contexts.length === 1) {
    return askAlone(run, { fetch, groups: [...first.groups.values()], values: first.values })
  }
  const variables: Data = {}
  const asked = contexts.map(({ values, groups }, context) => {
    for (const [name, value] of Object.entries(values)) variables[nameIn(context, name)] = value
    const variable = nameIn(context, 'representations')
    return { fetch, groups: [...groups.values()], name: nameIn(context, '_entities'), variable, values }
  })
  const given = fetch.variables.map(([name]) => [name, name] as const)
  const joined = asked.map(({ name, variable, values }, context) => ({
    name,
    variable,
    alone: fetch.request,
    variables: [...given, ...Object.keys(values).map((own) => [own, nameIn(context, own)] as const)],
  }))
  await askTogether(run, { ...fetch.request, ...together(contexts.length), joined }, asked, variables)
}
