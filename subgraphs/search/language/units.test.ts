import { expect, test } from 'vitest'
import { measuresIn } from './units.ts'

const waysOf = (query: string) => Object.fromEntries(measuresIn(query.split(' ')))

test('a measure is found however its unit is written', () => {
  expect(waysOf('22l daypack')['22l']).toEqual(expect.arrayContaining(['22 l', '22 litre', '22 liter']))
  expect(waysOf('pan 20 centimetre')).toMatchObject({ centimetre: expect.arrayContaining(['cm', 'centimeter']) })
  expect(waysOf('fig 30 millilitres')).toMatchObject({ millilitres: expect.arrayContaining(['ml']) })
})

test('and in the units that people measure such things in', () => {
  expect(waysOf('1.5l')['1.5l']).toEqual(expect.arrayContaining(['1500 ml', '150 cl']))
  expect(waysOf('0.5 l')).toMatchObject({
    '0.5': expect.arrayContaining(['500', '50']),
    l: expect.arrayContaining(['ml', 'cl']),
  })
  expect(waysOf('1 kg')).toMatchObject({ 1: ['1000'], kg: expect.arrayContaining(['g', 'kilo']) })
})

test('a letter alone is no unit, and neither is a code', () => {
  expect(waysOf('shirt l')).toEqual({})
  expect(waysOf('e27 lamp x2')).toEqual({})
})
