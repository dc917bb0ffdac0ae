import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Member, nameOf, shareOf } from './assignment.ts'

const topics = ['orders.events', 'products.events', 'users.events']
const partitions = topics.flatMap((topic) => Array.from({ length: 8 }, (_, partition) => ({ topic, partition })))
const members = fc
  .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 })
  .map((names): Member[] => names.map((member) => ({ member, topics })))

test('every partition has exactly one owner, and nobody has two more than another', () => {
  fc.assert(
    fc.property(members, (group) => {
      const shares = group.map(({ member }) => shareOf(member, group, partitions))
      expect(shares.flat().map(nameOf).sort()).toEqual(partitions.map(nameOf).sort())
      const sizes = shares.map((share) => share.length)
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
          expect(shareOf(member, shuffled, [...partitions].reverse())).toEqual(shareOf(member, group, partitions))
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
  expect(shareOf('new', group, users)).toEqual(users)
  expect(shareOf('old', group, users)).toEqual([])
})
