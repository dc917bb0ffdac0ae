import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RequestError } from '../../errors.ts'
import { checkLimits, type DocumentLimits } from './limits.ts'
import { parseDocument } from './parse.ts'

const limits: DocumentLimits = { depth: 5, aliases: 3, rootFields: 4, directives: 3, tokens: 100, variables: 2 }
const roomy: DocumentLimits = {
  depth: 20,
  aliases: 200,
  rootFields: 100,
  directives: 500,
  tokens: 15_000,
  variables: 1_000,
}

function refusal(text: string, given: DocumentLimits = limits): { code: string; measure?: unknown } | null {
  try {
    checkLimits(parseDocument(text, { ...given, characters: 100_000 }), given)
    return null
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return { code: error.code, measure: error.errors[0]?.extensions?.measure }
  }
}
const exceeded = (measure: string) => ({ code: 'DOCUMENT_LIMIT_EXCEEDED', measure })
const nested = (depth: number, inner = 'x') => `${'{ a '.repeat(depth)}{ ${inner} }${'}'.repeat(depth)}`

describe('a document', () => {
  it('may be exactly as deep as the limit', () => {
    expect(refusal(nested(4))).toBeNull()
    expect(refusal(nested(5))).toEqual(exceeded('depth'))
  })

  it('may not go deeper through fragments', () => {
    expect(refusal(`{ a { a { ...F } } } fragment F on T { a { a { ...G } } } fragment G on T { x }`)).toBeNull()
    expect(refusal(`{ a { a { ...F } } } fragment F on T { a { a { ...G } } } fragment G on T { a { x } }`)).toEqual(
      exceeded('depth'),
    )
  })

  it('may have only so many aliases, of __typename and through fragments too', () => {
    expect(refusal('{ a: x b: x c: x }')).toBeNull()
    expect(refusal('{ a: __typename b: __typename c: __typename d: __typename }')).toEqual(exceeded('aliases'))
    expect(refusal('{ ...F p { ...F } } fragment F on T { a: x b: x }')).toEqual(exceeded('aliases'))
  })

  it('may have only so many root fields, through fragments too, and any number further down', () => {
    expect(refusal('{ a { b c d e f g h } }')).toBeNull()
    expect(refusal('{ a b c d e }')).toEqual(exceeded('rootFields'))
    expect(refusal('{ a b ... { c ...F } } fragment F on Query { d e }')).toEqual(exceeded('rootFields'))
    expect(refusal('{ a { ...F } } fragment F on T { a b c d e }')).toBeNull()
  })

  it('may have only so many directives, wherever they stand', () => {
    expect(refusal('query Q($v: Int @d) @d { a @d { b } }')).toBeNull()
    expect(refusal('query Q($v: Int @d) @d { a @d { ... @d { b } } }')).toEqual(exceeded('directives'))
    expect(refusal(`{ a ${'@skip(if: false) '.repeat(4)} }`)).toEqual(exceeded('directives'))
  })

  it('may have only so many tokens, each fragment counted as often as it is spread', () => {
    expect(refusal(`{ ${'a '.repeat(101)}}`, { ...limits, rootFields: 1000 })).toEqual(exceeded('tokens'))
    const spread = '{ a { ...F } b { ...F } c { ...F } d { ...F } } fragment F on T { p q r s t u v w x y z a b c }'
    expect(refusal(spread, { ...limits, tokens: 200 })).toBeNull()
    expect(refusal(spread)).toEqual(exceeded('tokens'))
  })

  it('may have only so many tokens in all its operations and unused fragments, which share what they spread', () => {
    const many = (shared: number) => `${'query Q { a { ...F } }'.repeat(10)} fragment F on T { ${'p '.repeat(shared)} }`
    const some = { ...limits, tokens: 300 }
    expect(refusal(many(90), some)).toBeNull()
    expect(refusal(many(120), some)).toEqual(exceeded('tokens'))
    const unused = Array.from({ length: 10 }, (_, i) => `fragment F${i} on T { ...F }`).join(' ')
    expect(refusal(`{ a } ${unused} fragment F on T { ${'p '.repeat(120)} }`, some)).toEqual(exceeded('tokens'))
  })

  it('may have only so many variables in one operation', () => {
    expect(refusal('query A($a: I $b: I) { x } query B($a: I $b: I) { x }')).toBeNull()
    expect(refusal('query ($a: I $b: I $c: I) { x }')).toEqual(exceeded('variables'))
  })

  it.each([
    ['an alias', (name: string) => `{ ${name}: x }`],
    ['a field', (name: string) => `{ a { ...F } } fragment F on T { ${name} }`],
    ['an operation', (name: string) => `query ${name} { x }`],
    ['a variable', (name: string) => `query ($${name}: I) { x(y: $${name}) }`],
    ['a fragment', (name: string) => `{ ...${name} } fragment ${name} on Query { x }`],
    ['a type', (name: string) => `{ ... on ${name} { x } }`],
    ['an argument', (name: string) => `{ x(${name}: 1) }`],
    ['a value', (name: string) => `{ x(y: { ${name}: ${name} }) }`],
    ['a directive', (name: string) => `{ x @${name} }`],
  ])('may have names of some length and no longer, that of %s too', (_, text) => {
    expect(refusal(text('a'.repeat(256)))).toBeNull()
    expect(refusal(text('a'.repeat(257)))).toEqual(exceeded('nameLength'))
  })

  it('may have strings and comments that are longer', () => {
    expect(refusal(`{ x(y: "${'a'.repeat(1_000)}") } # ${'a'.repeat(1_000)}`)).toBeNull()
  })

  it('may have only so much text, comments included', () => {
    expect(refusal(`{ a } #${'.'.repeat(99_000)}`)).toBeNull()
    expect(refusal(`{ a } #${'.'.repeat(100_000)}`)).toEqual(exceeded('text'))
  })

  it('may have so many pairs of fields and fragments in one place that a large page fits, and no more', () => {
    const roomier = { ...roomy, rootFields: 20_000 }
    const page = (fragments: number) => {
      const each = Array.from({ length: fragments }, (_, i) => `fragment F${i} on T { id }`)
      return `{ a { ${each.map((_, i) => `...F${i}`).join(' ')} } } ${each.join(' ')}`
    }
    expect(refusal(page(150), roomy)).toBeNull()
    expect(refusal(page(400), roomy)).toEqual(exceeded('overlap'))
    expect(refusal(`{ ${'id '.repeat(400)} }`, roomier)).toEqual(exceeded('overlap'))
    expect(refusal(`{ ${'a { b { id } } '.repeat(200)} }`, roomier)).toEqual(exceeded('overlap'))
    expect(refusal(`{ a } fragment F on T { ${'id '.repeat(400)} }`, roomy)).toEqual(exceeded('overlap'))
  })

  it('with a fragment in itself is not valid', () => {
    for (const text of [
      '{ ...F } fragment F on Query { a { ...F } }',
      '{ ...F } fragment F on Q { ...G } fragment G on Q { ...F }',
    ]) {
      expect(refusal(text)?.code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
  })

  it('with a circle among fragments that it does not use is not valid either', () => {
    expect(refusal('{ a } fragment F on Q { ...G } fragment G on Q { ...F }')?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('with exponentially nested fragments is refused for what it would be', () => {
    const fragments = Array.from({ length: 50 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`)
    expect(refusal(`{ ...F0 } ${fragments.join(' ')} fragment F50 on Q { x }`, roomy)).toEqual(exceeded('tokens'))
  })

  it('with a chain of fragments without end is refused', () => {
    const fragments = Array.from({ length: 1500 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} }`)
    expect(refusal(`{ ...F0 } ${fragments.join(' ')}`, roomy)).toEqual(exceeded('depth'))
  })

  it('as deep as its tokens allow is refused, never a fault', () => {
    // Within the tokens: how far a parser gets before its stack is full hangs on how long it has run.
    expect(refusal(nested(4_900), roomy)).toEqual(exceeded('depth'))
    expect(refusal(`{ a(x: ${'['.repeat(7_000)}${']'.repeat(7_000)}) }`, roomy)).toEqual(exceeded('depth'))
    expect(refusal(`{ a ${'... { b '.repeat(3_000)}${'}'.repeat(3_000)} }`, roomy)).toEqual(exceeded('depth'))
    expect(refusal(`query Q($v: ${'['.repeat(3_000)}I${']'.repeat(3_000)}) { a }`, roomy)).toEqual(exceeded('depth'))
    expect(refusal(`query Q($v: T = ${'{a:'.repeat(3_000)}1${'}'.repeat(3_000)}) { a }`, roomy)).toEqual(
      exceeded('depth'),
    )
  })

  it('that does not parse is told where', () => {
    expect(() => parseDocument('{ a ', { ...limits, characters: 100 })).toThrow(/Syntax Error/)
    expect(refusal('{ a ')?.code).toBe('GRAPHQL_PARSE_FAILED')
    expect(refusal('')?.code).toBe('GRAPHQL_PARSE_FAILED')
  })

  it('of any text at all is parsed or refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}()[\]$:!.@a-z0-9" ]{0,80}$/), (text) => {
        refusal(text)
      }),
    )
  })
})
