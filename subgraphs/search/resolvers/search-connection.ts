import { whileWanted } from '@micromart/service'
import type { SearchConnectionResolvers } from '../generated.ts'

export const SearchConnection: SearchConnectionResolvers = {
  totalCount: async (found, _args, { gone }) => (await whileWanted(gone, found.total)).count,
  totalEstimated: async (found, _args, { gone }) => (await whileWanted(gone, found.total)).estimated,
  facets: (found, _args, { gone }) => whileWanted(gone, found.facets),
}
