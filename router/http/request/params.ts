import type { GraphQLParams } from '../../client.ts'
import { RequestError } from '../../errors.ts'
import { readJson } from '../../exact-numbers/read-json.ts'
import { isDeeperThan } from '../../json-depth.ts'
import { namedTwice } from './named-twice.ts'

/** Lists and objects within each other; deeper ones would overflow the stack of whoever walks them. */
const deepestJson = 200

/**
 * What a POST body asks for; an array is a batch of requests.
 *
 * @throws RequestError
 */
export function paramsOfBody(body: string, mostInBatch: number): GraphQLParams | GraphQLParams[] {
  const before = known.get(body)
  if (before) return before
  const json = parseJson(body, 'The body')
  const twice = namedTwice(body, requestMembers, Array.isArray(json) ? 2 : 1)
  if (twice !== undefined) throw moreThanOnce(twice)
  if (!Array.isArray(json)) {
    const params = toParams(json, body.length)
    if (body.length <= longestKnown && isEmpty(params.variables) && isEmpty(params.extensions)) keep(body, params)
    return params
  }
  if (mostInBatch === 0) throw new RequestError('BATCHING_DISABLED', 'Send one request at a time.')
  if (json.length === 0 || json.length > mostInBatch) {
    throw new RequestError('BATCHING_DISABLED', `A batch has 1 to ${mostInBatch} requests.`)
  }
  return json.map((one) => toParams(one, Math.ceil(body.length / json.length)))
}

/** What bodies have come to that are sent again as they are. Only those without variables: what is a person's is not kept. */
const known = new Map<string, GraphQLParams>()
const mostKnown = 1_000
const longestKnown = 4_096

function keep(body: string, params: GraphQLParams): void {
  if (known.size >= mostKnown) known.clear()
  known.set(body, params)
}

const isEmpty = (object: object) => Object.keys(object).length === 0

/** What the query string of a GET asks for; throws RequestError. @param length of the URL */
export function paramsOfQuery(search: URLSearchParams, length: number): GraphQLParams {
  for (const name of requestMembers) if (search.getAll(name).length > 1) throw moreThanOnce(name)
  const object = (name: string) => {
    const text = search.get(name)
    return text === null || text === '' ? undefined : parseJson(text, `"${name}"`)
  }
  return toParams(
    {
      query: search.get('query') ?? undefined,
      documentId: search.get('documentId') || undefined,
      operationName: search.get('operationName') || undefined,
      variables: object('variables'),
      extensions: object('extensions'),
    },
    length,
  )
}

export const requestMembers = ['query', 'documentId', 'operationName', 'variables', 'extensions']

/** Of two some take the first, and some the last: what a firewall has let through would not be what runs. */
const moreThanOnce = (name: string) => new RequestError('BAD_REQUEST', `"${name}" is there more than once.`)

/** Checks the types of a request's members, however it came; throws RequestError. @param length of what was sent, in characters */
export function toParams(json: unknown, length: number): GraphQLParams {
  if (!isObject(json)) throw new RequestError('BAD_REQUEST', 'A request is a JSON object.')
  return {
    query: stringOrNull(json, 'query'),
    documentId: stringOrNull(json, 'documentId'),
    operationName: stringOrNull(json, 'operationName') || null,
    variables: objectOrEmpty(json, 'variables'),
    extensions: objectOrEmpty(json, 'extensions'),
    length,
  }
}

function parseJson(text: string, what: string): unknown {
  let json: unknown
  try {
    json = readJson(text, true)
  } catch (error) {
    throw new RequestError('BAD_REQUEST', `${what} is ${error instanceof RangeError ? 'nested too deep' : 'not JSON'}.`)
  }
  refuseDeep(json, what)
  return json
}

/** Throws RequestError for what is nested too deep to be walked. */
export function refuseDeep(json: unknown, what: string): void {
  if (isDeeperThan(json, deepestJson)) throw new RequestError('BAD_REQUEST', `${what} is nested too deep.`)
}

function stringOrNull(json: Record<string, unknown>, name: string): string | null {
  const value = json[name] ?? null
  if (value === null || typeof value === 'string') return value
  throw new RequestError('BAD_REQUEST', `"${name}" is not a string.`)
}

function objectOrEmpty(json: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = json[name] ?? {}
  if (isObject(value)) return value
  throw new RequestError('BAD_REQUEST', `"${name}" is not an object.`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
