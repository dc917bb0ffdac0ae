import { whileWanted } from '@micromart/service'
import type { SearchConnectionResolvers } from '../generated.ts'

export const SearchConnection: SearchConnectionResolvers = {
  totalCount: (found, _args, { gone }) => whileWanted(gone, found.totalCount),
  facets: (found, _args, { gone }) => whileWanted(gone, found.facets),
}
