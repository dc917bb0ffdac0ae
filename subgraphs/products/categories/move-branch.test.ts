import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Category } from '../product.ts'
import { moveBranch } from './move-branch.ts'

const node = (id: string, parent?: Category): Category => ({
  ...{ id, name: id, slug: id, version: 1 },
  parentId: parent?.id ?? null,
  path: [...(parent?.path ?? []), id],
})

/** A tree in which each lies in one before it, or at the top. */
const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 30 }).map((picks) => {
  const tree: Category[] = []
  for (const [nth, pick] of picks.entries()) {
    const parent = tree[pick % (nth + 1)]
    const isRoom = parent !== undefined && parent.path.length < limits.categoryDepth
    tree.push(node(`c${nth}`, isRoom ? parent : undefined))
  }
  return tree
})

test('whatever is moved wherever: the tree stays one, no deeper than it may be, and what stands elsewhere stays', () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), (tree, what, where) => {
      const moved = tree[what % tree.length] as Category
      const parent = tree[where % (tree.length + 1)] ?? null
      const branch = tree.filter(({ path }) => path.includes(moved.id))
      const depth = Math.max(...branch.map(({ path }) => path.length)) - moved.path.length + 1
      const outcome = moveBranch(branch, moved, parent)
      if ('problem' in outcome) {
        const isCycle = branch.some(({ id }) => id === parent?.id)
        expect(isCycle || (parent?.path.length ?? 0) + depth > limits.categoryDepth).toBe(true)
        return
      }
      const after = new Map([...tree, ...outcome].map((each) => [each.id, each]))
      for (const each of after.values()) {
        const above = each.parentId === null ? [] : after.get(each.parentId)?.path
        expect(each.path).toEqual([...(above ?? ['lost']), each.id])
      }
      expect(after.get(moved.id)?.parentId).toBe(parent?.id ?? null)
      expect(outcome.map(({ id, version }) => [id, version])).toEqual(branch.map(({ id }) => [id, 2]))
    }),
  )
})
