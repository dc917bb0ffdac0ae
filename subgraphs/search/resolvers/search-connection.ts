import type { SearchConnectionResolvers } from '../generated.ts'

export const SearchConnection: SearchConnectionResolvers = {
  totalCount: (found) => found.totalCount(),
  facets: (found) => found.facets(),
}
