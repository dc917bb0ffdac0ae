import type { CategoryResolvers } from '../generated.ts'
import { editionOfCategory } from '../product.ts'

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.categoryById.load(id),
  edition: (category) => editionOfCategory(category),
  parent: ({ parentId }, _args, { loaders }) => (parentId === null ? null : loaders.categoryById.load(parentId)),
  children: async ({ id }, _args, { loaders }) => [...(await loaders.categoryChildren.load(id))],
}
