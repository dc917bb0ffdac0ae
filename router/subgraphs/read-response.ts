import type { SubgraphError, SubgraphResponse } from './transport.ts'

/**
 * Takes what a subgraph said for GraphQL as far as it is, over HTTP and websocket alike: what is untidy about it (no
 * errors written as null, an error that is but a word, a path that is no list) costs nothing that can be understood.
 *
 * @returns undefined when it holds neither data nor an error
 */
export function readResponse(json: unknown): SubgraphResponse | undefined {
  if (!isObject(json)) return undefined
  const errors = readErrors(json.errors)
  const { data } = json
  if (data === null || isObject(data)) return errors.length > 0 ? { data, errors } : { data }
  return errors.length > 0 ? { errors } : undefined
}

/** The errors of a response: a list, or one that stands alone. */
export function readErrors(errors: unknown): SubgraphError[] {
  if (errors === undefined || errors === null) return []
  return Array.isArray(errors) ? errors.map(readError) : [readError(errors)]
}

function readError(error: unknown): SubgraphError {
  if (!isObject(error)) return { message: typeof error === 'string' ? error : JSON.stringify(error) }
  const { message, path, extensions } = error
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  }
}

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((key) => typeof key === 'string' || Number.isInteger(key))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
