import { expect, test } from 'vitest'
import { UnderWay } from './under-way.ts'

test('what is under way is known until it is taken away, in whatever order', () => {
  const underWay = new UnderWay<{ name: number; place: number }>()
  const all = Array.from({ length: 100 }, (_, name) => ({ name, place: 0 }))
  for (const one of all) underWay.add(one)
  const left = new Set(all)
  for (const [nth, one] of all.entries()) {
    const gone = all[(nth * 37) % all.length] ?? one
    underWay.delete(gone)
    left.delete(gone)
    expect(underWay.size).toBe(left.size)
    expect(new Set(underWay)).toEqual(left)
  }
})

test('what is taken away can come again', () => {
  const underWay = new UnderWay<{ place: number }>()
  const [one, other] = [{ place: 0 }, { place: 0 }]
  for (const it of [one, other]) underWay.add(it)
  underWay.delete(one)
  underWay.add(one)
  underWay.delete(other)
  expect([...underWay]).toEqual([one])
})
