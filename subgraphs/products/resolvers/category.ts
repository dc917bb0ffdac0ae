import type { CategoryResolvers } from '../generated.ts'

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.categoryById.load(id),
  parent: ({ parentId }, _args, { loaders }) => (parentId === null ? null : loaders.categoryById.load(parentId)),
  children: async ({ id }, _args, { loaders }) => [...(await loaders.categoryChildren.load(id))],
}
