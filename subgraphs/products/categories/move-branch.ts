import { type InvalidInput, invalidInput } from '@micromart/input'
import { limits } from '../limits.ts'
import type { Category } from '../product.ts'

/**
 * A branch of the tree as it is once its topmost category lies in another one, or at the top for null: each with its new path and the next
 * version. Refused where the tree would have a cycle, or be too deep.
 * @param branch a category and all that lies in it.
 */
export function moveBranch(
  branch: readonly Category[],
  { id, path }: Pick<Category, 'id' | 'path'>,
  parent: Category | null,
): Category[] | InvalidInput {
  if (parent?.path.includes(id)) {
    return invalidInput('A category cannot lie in itself, nor in what lies in it.', 'parentId')
  }
  const above = path.length - 1
  const moved = branch.map((each) => ({
    ...each,
    path: [...(parent?.path ?? []), ...each.path.slice(above)],
    version: each.version + 1,
    ...(each.id === id && { parentId: parent?.id ?? null }),
  }))
  if (moved.some((each) => each.path.length > limits.categoryDepth)) {
    return invalidInput(`The tree may be at most ${limits.categoryDepth} categories deep.`, 'parentId')
  }
  return moved
}
