import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionName } from '../log/partition.ts'
import { assignmentOf, type Member } from './assignment.ts'

const topics = ['orders.events', 'products.events', 'users.events']
const partitions = topics.flatMap((topic) => Array.from({ length: 8 }, (_, partition) => ({ topic, partition })))
const members = fc
  .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 })
  .map((names): Member[] => names.map((member) => ({ member, topics })))

test('every partition has exactly one owner, and nobody has two more than another', () => {
  fc.assert(
    fc.property(members, (group) => {
      const assignments = group.map(({ member }) => assignmentOf(member, group, partitions))
      expect(assignments.flat().map(partitionName).sort()).toEqual(partitions.map(partitionName).sort())
      const sizes = assignments.map((assignment) => assignment.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('members agree whatever order they hear of each other in', () => {
  fc.assert(
    fc.property(
      members.chain((group) => fc.tuple(fc.constant(group), fc.shuffledSubarray(group, { minLength: group.length }))),
      ([group, shuffled]) => {
        for (const { member } of group) {
          expect(assignmentOf(member, shuffled, [...partitions].reverse())).toEqual(
            assignmentOf(member, group, partitions),
          )
        }
      },
    ),
  )
})

test('a topic that only the new version reads goes to the members that read it', () => {
  const group = [
    { member: 'old', topics: ['orders.events'] },
    { member: 'new', topics: ['orders.events', 'users.events'] },
  ]
  const users = partitions.filter(({ topic }) => topic === 'users.events')
  expect(assignmentOf('new', group, users)).toEqual(users)
  expect(assignmentOf('old', group, users)).toEqual([])
})
