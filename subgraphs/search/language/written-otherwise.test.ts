import { describe, expect, it } from 'vitest'
import { searchTerms } from '../query/search-terms.ts'
import { compact } from './fold.ts'
import { onOtherKeyboard } from './keyboards.ts'
import { plainDigits, writtenNumber } from './numbers.ts'
import { inOneScript } from './scripts.ts'
import { formsOf, initialledWords, joinedWords, words } from './words.ts'

const terms = (text: string) => words(text).map(({ term }) => term)

describe('a number', () => {
  it.each([
    ['1,000', '1000'],
    ['1.000.000', '1000000'],
    ['1.234,50', '1234.5'],
    ['0,750', '0.75'],
    ['1.5', '1.5'],
    ['3.0', '3'],
    ['36,37,38', null],
    ['24.12.2026', null],
    ['192.168.1.1', null],
  ])('%s is read as %s', (text, number) => {
    expect(writtenNumber(text)).toBe(number)
  })

  it('is no part of another one, and the same in every script', () => {
    expect(terms('Bottle 0,5 l')).toEqual(['bottle', '0.5', 'l'])
    expect(terms('0.50l')).toEqual(['0.5l'])
    expect(formsOf('0.5l')).not.toContain('5')
    expect(formsOf('5.3')).toContain('5')
    expect(terms('Puzzle, 1,000 pieces')).toEqual(terms('puzzle 1000 pieces'))
    expect(terms('EU 36,37,38')).toEqual(['eu', '36', '37', '38'])
    expect(terms('1½ l')).toEqual(['1', '1⁄2', 'l'])
    expect(plainDigits('٥ ५ ๕ ５')).toBe('5 5 5 5')
  })
})

describe('marks', () => {
  it('that a name ends with are a part of it', () => {
    expect(terms('C++ and C#, not C+')).toEqual(['c++', 'and', 'c#', 'not', 'c'])
    expect(formsOf('c++')).toContain('c')
  })

  it('join words, and no numbers', () => {
    expect(joinedWords('Wi-Fi, AT&T, Levi’s, 1.5l, 2-4 years, 10-15cm')).toEqual(['wifi', 'att', 'levis'])
    expect(initialledWords('A T Shirt, U Lock')).toEqual(['tshirt', 'ulock'])
  })

  it.each([
    ['AT&T case', ['at', 't', 'case']],
    ['in-ear headphones', ['in', 'ear', 'headphones']],
    ['headphones in white', ['headphones', 'white']],
    ['plug-in', ['plug', 'in']],
    ['wash-and-go', ['wash', 'go']],
    ['Levi’s', ['levi']],
    ["men's shoes", ['men', 'shoes']],
    ["lampe d'occasion", ['lampe', 'occasion']],
    ["crème L'Oréal", ['creme', 'oreal']],
    ["rock'n'roll", ['rock', 'roll']],
    ['size s', ['size', 's']],
  ])('tell what says nothing from what does: %s', (query, wanted) => {
    expect(searchTerms(query)).toEqual(wanted)
  })
})

describe('a Thai word of another language', () => {
  it.each([
    ['เซรามิค', 'เซรามิก'],
    ['แก้วเซรามิคขาว', 'แก้วเซรามิกขาว'],
    ['พลาสติค', 'พลาสติก'],
    ['แพ็คเกจ', 'แพ็กเกจ'],
  ])('%s is %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other))
  })

  it('is one where the dictionary knows either way to write it, and ends as it did', () => {
    expect(terms('แก้วเซรามิก')).toEqual(['แก้ว', 'เซรามิก'])
    expect(words('เซรามิค ขาว').map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [8, 11],
    ])
    expect(terms('นิคม')).toEqual(['นิคม'])
  })
})

describe('letters', () => {
  it.each([
    ['lаmp', 'lamp'],
    ['чехoл', 'чехол'],
    ['cток', 'сток'],
    ['а4', 'a4'],
    ['10см', '10см'],
    ['лампа', 'лампа'],
    ['сор', 'сор'],
    ['μm', 'μm'],
  ])('that look alike are those of one script: %s', (written, term) => {
    expect(inOneScript(written)).toBe(term)
    expect(compact(`${written} ${written}`)).toBe(term + term)
  })

  it.each([
    ['дфьз', 'lamp'],
    ['kfvgf', 'лампа'],
    ['xt[jk lkz', 'чехол для'],
    ['lamp лампа', null],
    ['tv', null],
    ['12', null],
  ])('%s are those of the other keyboard', (typed, meant) => {
    expect(onOtherKeyboard(typed)).toBe(meant)
  })
})
