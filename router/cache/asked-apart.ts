import type { JoinedPart, SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'

/** Asks each part of a joined request by itself, since each may be kept by itself, and answers as if they had been one. */
export async function askedApart(
  joined: readonly JoinedPart[],
  { variables }: Pick<SubgraphRequest, 'variables'>,
  ask: (request: SubgraphRequest) => Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  const responses = await Promise.all(
    joined.map(async ({ name, alone, variables: names }): Promise<SubgraphResponse> => {
      const representations = variables[name]
      if (Array.isArray(representations) && representations.length === 0) return { data: { [name]: [] } }
      const own = Object.fromEntries(names.flatMap((it) => (it in variables ? [[it, variables[it]]] : [])))
      return renamed(name, await ask({ ...alone, variables: { ...own, representations } }))
    }),
  )
  const errors = responses.flatMap((response) => response.errors ?? [])
  const data = Object.assign({}, ...responses.map((response) => response.data))
  return errors.length > 0 ? { data, errors } : { data }
}

/** An answer that has its entities under this name. */
function renamed(name: string, { data, errors }: SubgraphResponse): SubgraphResponse {
  return {
    data: { [name]: data?._entities },
    errors: errors?.map((error) =>
      error.path ? { ...error, path: error.path.map((key) => (key === '_entities' ? name : key)) } : error,
    ),
  }
}
