import { buildASTSchema, type GraphQLFormattedError, parse } from 'graphql'
import { completeRoot } from '../execution/complete.ts'
import type { Data } from '../execution/data.ts'
import { Faults } from '../execution/faults.ts'
import { Projection } from '../execution/projection/projection.ts'
import { nothingDeferred } from '../planning/operation/deferrals.ts'
import { fragmentsOf, operationOf } from '../planning/plan-walk.ts'
import { Shape } from '../prepare/shape.ts'

/** What a query's data comes to, as JSON. */
export interface CompletedBothWays {
  /** Null where generated code gave up. */
  projected: string | null
  completed: string
  /** Messages of what completing it told. */
  errors: string[]
}

/** @param tell of what went wrong before */
export function completedBothWays(
  typeDefs: string,
  query: string,
  data: Data,
  tell: (faults: Faults) => void = () => {},
): CompletedBothWays {
  const schema = buildASTSchema(parse(typeDefs), { assumeValidSDL: true })
  const document = parse(query)
  const source = { schema, fragments: fragmentsOf(document), conditions: {}, names: new Map() }
  const shape = new Shape({ ...source, deferrals: nothingDeferred }, operationOf(document).selectionSet)
  const faults = new Faults()
  tell(faults)
  const projected = new Projection({ schema, shape, typeName: 'Query' }, 1).of(data, faults)
  const completion = { schema, faults, denied: new Map(), introspection: {}, unfinished: [], asked: [] }
  const errors: GraphQLFormattedError[] = []
  const report = (_: string, { message }: { message: string }) => message
  const completed = completeRoot({ ...completion, report, errors }, shape, 'Query', data)
  return {
    projected: projected ? JSON.stringify(projected) : null,
    completed: JSON.stringify(completed),
    errors: errors.map(({ message }) => message),
  }
}
