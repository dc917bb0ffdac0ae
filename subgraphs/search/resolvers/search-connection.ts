import type { SearchConnectionResolvers } from '../generated.ts'

export const SearchConnection: SearchConnectionResolvers = {
  totalCount: async ({ total }) => (await total()).count,
  totalEstimated: async ({ total }) => (await total()).estimated,
  facets: ({ facets }) => facets(),
}
