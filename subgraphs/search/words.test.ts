import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'
import { searchTerms, tsquery } from './search-terms.ts'
import { distance } from './spelling.ts'
import { fold, stem, words } from './words.ts'

describe('words', () => {
  it('are the same however they are accented, cased or widened', () => {
    expect(fold('Crème BRÛLÉE')).toBe('creme brulee')
    expect(fold('Straße')).toBe('strasse')
    expect(fold('ＡＢＣ')).toBe('abc')
  })

  it('of a script without spaces are pairs of characters', () => {
    expect(words('竹の箸 2本').map(({ term }) => term)).toEqual(['竹の', 'の箸', '2', '本'])
  })

  it('lie where they say they lie', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term, start, end } of words(text)) expect(fold(text.slice(start, end))).toBe(term)
      }),
    )
  })

  it('have a singular', () => {
    expect(['lanterns', 'batteries', 'glass', 'bus', 'iris', '2s'].map(stem)).toEqual([
      'lantern',
      'battery',
      'glass',
      'bus',
      'iris',
      '2s',
    ])
  })
})

describe('what is typed', () => {
  it.each([`' | !foo & (bar:*`, '%_', "a'b\\c", '<->', ':*'])('is only words: %j', (typed) => {
    for (const term of searchTerms(typed)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u)
  })

  it('may be as long as it likes', () => {
    expect(searchTerms('word '.repeat(100_000)).length).toBe(1)
    expect(searchTerms(Array.from({ length: 200 }, (_, n) => `w${n}`).join(' '))).toHaveLength(16)
  })

  it('asks for every word, as a beginning or in the singular', () => {
    expect(tsquery(['brass', 'lanterns'])).toBe(`( 'brass':* ) & ( 'lanterns':* | 'lantern':* )`)
  })
})

describe('a highlight', () => {
  it('marks what was found and lets no markup through', () => {
    expect(highlight('Brass <b>Lantern</b> & co', ['lant'])).toBe('Brass &lt;b&gt;<em>Lantern</em>&lt;/b&gt; &amp; co')
    expect(highlight('竹の箸', ['竹の', 'の箸'])).toBe('<em>竹の箸</em>')
    expect(highlight('Brass', ['lamp'])).toBeNull()
  })
})

describe('the distance of two words', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(distance('lantern', 'lanetrn')).toBe(1)
    expect(distance('lantern', 'lamtern')).toBe(1)
    expect(distance('', 'abc')).toBe(3)
  })
})
