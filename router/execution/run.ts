import type { GraphQLSchema } from 'graphql'
import type { Transport } from '../subgraphs/transport.ts'
import type { Report, Shows } from './client-faults.ts'
import type { Data } from './data.ts'
import type { Faults } from './faults.ts'
import type { Told } from './told.ts'

/** One request, or one event of a subscription, on its way through a plan. */
export interface Run {
  /** The full supergraph. */
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  transport: Transport
  shows: Shows
  report: Report
  signal: AbortSignal | undefined
  data: Data
  faults: Faults
  told: Told
  /** Whether a thing may stand at several places of the data. */
  shares: boolean
  /** The subgraphs that were asked, each as often as it was. */
  asked: string[]
  /** Told of each fetch that deferred blocks wait for, when it is done. */
  fetched?: (id: string) => void
}
