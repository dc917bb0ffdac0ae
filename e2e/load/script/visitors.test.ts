import { expect, test } from 'vitest'
import { prefixes, typed } from './typing.ts'
import { zipf } from './zipf.ts'

test('the second thing is wanted half as often as the first, the third a third as often', () => {
  const rank = zipf(3)
  const counts = [0, 0, 0]
  for (let nth = 0; nth < 11_000; nth++)
    counts[rank((nth + 0.5) / 11_000)] = (counts[rank((nth + 0.5) / 11_000)] ?? 0) + 1
  expect(counts).toEqual([6000, 3000, 2000])
})

test('of one thing there is only the first', () => {
  expect(zipf(1)(0.99)).toBe(0)
})

test('somebody types a word of the name, and now and then two letters the wrong way round', () => {
  expect(typed('Brass travel lantern', () => 0.5)).toBe('travel')
  const chances = [0.5, 0.05, 0.5]
  expect(typed('Brass travel lantern', () => chances.shift() ?? 0)).toBe('trvael')
  expect(typed('Mug', () => 0.5)).toBe('mug')
})

test('completions are asked for from the second letter on, while there is more to come', () => {
  expect(prefixes('lantern')).toEqual(['la', 'lant', 'lanter'])
  expect(prefixes('mug')).toEqual(['mu'])
})
