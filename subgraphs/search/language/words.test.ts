import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWordless, meaningOf, searchTerms, tsquery } from '../query/search-terms.ts'
import { isCompound, splits, tailsOf } from './compounds.ts'
import { compact, fold } from './fold.ts'
import { highlight } from './highlight.ts'
import { inflectionsOf } from './inflections.ts'
import { root } from './roots.ts'
import { distance, isSlip, restsOf } from './spelling.ts'
import { apart, composed, formsOf, joinedWords, termOf, words } from './words.ts'

describe('words', () => {
  it('are the same however they are accented, cased or widened', () => {
    expect(fold('Crème BRÛLÉE')).toBe('creme brulee')
    expect(fold('Straße')).toBe('strasse')
    expect(fold('ＡＢＣ')).toBe('abc')
  })

  it('keep the marks that tell words apart', () => {
    expect(fold('がぱ')).not.toBe(fold('かは'))
    expect(fold('ｶﾞﾗｽ')).toBe(fold('ガラス'))
    expect(fold('น้ำ')).not.toBe(fold('นำ'))
    expect(fold('ёлка')).toBe(fold('елка'))
    expect(fold('مَصَابِيح')).toBe(fold('مصابيح'))
    expect(fold('लैम्प')).toBe(fold('लैंप'))
    expect(fold('लैंप')).not.toBe(fold('लैप'))
  })

  it('of a script without spaces are those of a dictionary', () => {
    expect(words('竹の箸 2本').map(({ term }) => term)).toEqual(['竹', 'ノ', '箸', '2', '本'])
    expect(words('โคมไฟตั้งโต๊ะ').length).toBeGreaterThan(1)
  })

  it('are the same in either kana, of any width, and with marks of their own', () => {
    expect(fold('やかん')).toBe(fold('ヤカン'))
    const cup = words('コーヒーカップ').map(({ term }) => term)
    expect(words('ｺｰﾋｰｶｯﾌﾟ').map(({ term }) => term)).toEqual(cup)
    expect(words('コーヒーカップ'.normalize('NFD')).map(({ term }) => term)).toEqual(cup)
  })

  it('have nothing in them that nobody sees', () => {
    const terms = (text: string) => words(text).map(({ term }) => term)
    expect(terms('Tisch\u00adlampe \ufeffweich')).toEqual(['tischlampe', 'weich'])
    expect(terms('❤\ufe0f lamp 💡')).toEqual(['lamp'])
    expect(terms('1\ufe0f\u20e3')).toEqual(['1'])
    expect(joinedWords('کتاب\u200cها')).toEqual([fold('کتابها')])
  })

  it.each([
    ['500ml', ['500', 'ml']],
    ['10x15cm', ['10', '15', 'cm']],
    [fold('½'), ['1', '2']],
    ['iphone15', ['iphone', '15']],
    ['e27', []],
    ['lamp', []],
    ['27', []],
  ])('of a measure are known apart as well: %s', (term, parts) => {
    expect(apart(term)).toEqual(parts)
    expect(formsOf(term)).toEqual(expect.arrayContaining(parts))
  })

  it('that are written together are found by their parts, and by each Chinese character', () => {
    expect(formsOf('充电器')).toEqual(expect.arrayContaining(['充电', '电器', '充', '电', '器']))
    expect(formsOf('무선충전기')).toEqual(expect.arrayContaining(['충전', '전기']))
    expect(joinedWords('A T-shirt for rock’n’roll')).toEqual(['tshirt', 'rocknroll'])
    expect(compact('LMP-001 / red')).toBe('lmp001red')
  })

  it('lie where they say they lie', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term, start, end } of words(text)) expect(termOf(composed(text).slice(start, end))).toBe(term)
      }),
    )
  })

  it.each([
    ['lanterns', 'lantern'],
    ['batteries', 'battery'],
    ['boxes', 'box'],
    ['hoody', 'hoodies'],
    ['scarves', 'scarf'],
    ['knives', 'knife'],
    ['bookshelves', 'bookshelf'],
    ['gloves', 'glove'],
    ['cüzdanlar', 'cüzdan'],
    ['yastıkları', 'yastık'],
    ['glasses', 'glass'],
    ['watches', 'watch'],
    ['Gabeln', 'Gabel'],
    ['Lampen', 'Lampe'],
    ['Bücher', 'Buch'],
    ['Stühle', 'Stuhl'],
    ['lampade', 'lampada'],
    ['camisas', 'camisa'],
    ['лампы', 'лампа'],
    ['чашками', 'чашка'],
    ['λάμπες', 'λάμπα'],
    ['المصباح', 'مصباح'],
    ['حقائب', 'الحقائب'],
    ['ספלים', 'ספל'],
    ['המנורה', 'מנורת'],
    ['שולחנות', 'השולחן'],
  ])('%s and %s have one root', (one, other) => {
    expect(root(fold(one))).toBe(root(fold(other)))
  })

  it.each([
    ['glass', 'glas'],
    ['bus', 'bu'],
    ['table', 'tablet'],
    ['cap', 'cape'],
    ['pin', 'pine'],
    ['בית', 'בי'],
  ])('%s and %s have not', (one, other) => {
    expect(root(one)).not.toBe(root(other))
  })
})

describe('what is typed', () => {
  it.each([`' | !foo & (bar:*`, '%_', "a'b\\c", '<->', ':*'])('is only words: %j', (typed) => {
    for (const term of searchTerms(typed)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u)
  })

  it('may be as long as it likes', () => {
    expect(searchTerms('word '.repeat(100_000)).length).toBe(1)
    expect(searchTerms(Array.from({ length: 200 }, (_, n) => `w${n}`).join(' '))).toHaveLength(12)
  })

  it('has its idle words left out, unless there are no others', () => {
    expect(searchTerms('a lamp for the table')).toEqual(['lamp', 'table'])
    expect(searchTerms('the')).toEqual(['the'])
    expect(searchTerms('10 x 15 frame')).toEqual(['10', '15', 'frame'])
    expect(searchTerms('x 15')).toEqual(['x', '15'])
  })

  it.each([
    ['???', true],
    ['💡', true],
    ['❤\ufe0f', true],
    ['', false],
    [' \u200b\t', false],
    ['c?', false],
  ])('has no word: %j', (typed, wordless) => {
    expect(isWordless(typed)).toBe(wordless)
  })

  it('takes Chinese words with their suffix for those without, but for such as are words by it', () => {
    expect(tsquery([meaningOf('杯子')], 'whole')).toBe(`( '杯子' | '~杯子' | '杯' )`)
    expect(tsquery([meaningOf('电子')], 'whole')).toBe(`( '电子' | '~电子' )`)
  })

  it('asks for every word, by its root, as a beginning or by another word for it', () => {
    const wanted = [meaningOf('brass'), meaningOf('sofas', ['corner couch'])]
    expect(tsquery(wanted)).toBe(
      `( 'brass' | '~brass' | 'brass':* ) & ( 'sofas' | '~sofa' | 'sofas':* | ( '~corn' & '~couch' ) )`,
    )
    expect(tsquery([meaningOf('brass')], 'whole', 'A')).toBe(`( 'brass':A | '~brass':A )`)
  })
})

describe('a highlight', () => {
  it('marks what was found and lets no markup through', () => {
    expect(highlight('Brass <b>Lantern</b> & co', ['lant'])).toBe('Brass &lt;b&gt;<em>Lantern</em>&lt;/b&gt; &amp; co')
    expect(highlight('竹の箸', ['竹', '箸'])).toBe('<em>竹</em>の<em>箸</em>')
    expect(highlight('Zwei Lampen', ['lampe'])).toBe('Zwei <em>Lampen</em>')
    expect(highlight('Brass', ['lamp'])).toBeNull()
  })
})

describe('a compound', () => {
  const knows =
    (...heads: string[]) =>
    (head: string) =>
      heads.includes(head)

  it('ends with what it is', () => {
    expect(tailsOf('tischlampen')).toContain('lamp')
    expect(isCompound('tischlampe', 'lamp', knows())).toBe(true)
    expect(isCompound('hutablage', 'ablag', knows('hut'))).toBe(true)
    expect(isCompound('hutablage', 'ablag', knows())).toBe(false)
    expect(isCompound('vegetable', 'tabl', knows('vege'))).toBe(false)
    expect(isCompound('koffiemok', 'mok', knows('koffie'))).toBe(true)
    expect(isCompound('restaurant', 'ant', knows())).toBe(false)
    expect(splits('tablelamp')).toContainEqual(['table', 'lamp'])
  })
})

describe('another form of a word', () => {
  it.each([
    ['kuddarna', 'kudde'],
    ['mattor', 'matta'],
    ['handdukar', 'handduk'],
    ['støvel', 'støvler'],
    ['krusene', 'krus'],
    ['mokken', 'mok'],
    ['mok', 'mokken'],
    ['glazen', 'glas'],
    ['lusikoita', 'lusikka'],
    ['kenkä', 'kengät'],
    ['peitot', 'peitto'],
    ['tyynyt', 'tyyny'],
    ['kanalak', 'kanál'],
    ['ayakkabılar', 'ayakkabısı'],
    ['kaşığı', 'kaşık'],
    ['hrnků', 'hrnek'],
    ['kubkiem', 'kubek'],
    ['łyżek', 'łyżka'],
    ['чашок', 'чашка'],
    ['ложек', 'ложка'],
    ['кошельки', 'кошелек'],
    ['гаманці', 'гаманець'],
    ['حقائب', 'حقيبة'],
    ['الحقيبة', 'حقائب'],
    ['أكواب', 'كوب'],
    ['مفتاح', 'مفاتيح'],
    ['ملاعق', 'ملعقة'],
    ['خواتم', 'خاتم'],
    ['أحذية', 'حذاء'],
    ['빽팩', '백팩'],
    ['쇼파', '소파'],
    ['악세사리', '액세서리'],
  ])('%s is one of %s', (one, other) => {
    const forms = inflectionsOf(fold(one)).flatMap((form) => [form, root(form)])
    expect(forms.some((form) => [fold(other), root(fold(other))].includes(form))).toBe(true)
  })

  it('is no other word than by its ending', () => {
    for (const [one, other] of [
      ['lamp', 'lump'],
      ['mug', 'rug'],
      ['tee', 'tea'],
      ['باب', 'بيت'],
      ['가방', '가지'],
      ['빵', '방'],
    ] as const)
      expect(inflectionsOf(one)).not.toContain(other)
  })
})

describe('the distance of two words', () => {
  it('is within reach of what is left of each without as many characters', () => {
    const letters = fc.array(fc.constantFrom(...'abдแ你'), { minLength: 3, maxLength: 6 })
    const slips = fc.array(fc.tuple(fc.nat(6), fc.nat(1), fc.constantFrom('', 'a', '你')), { maxLength: 2 })
    fc.assert(
      fc.property(letters, slips, (own, edits) => {
        const a = own.join('')
        const b = edits.reduce((word, [at, gone, letter]) => word.toSpliced(at, gone, letter), own).join('')
        if (distance(a, b) > 2) return
        const rests = new Set(restsOf(a, 2))
        expect(restsOf(b, 2).some((rest) => rests.has(rest))).toBe(true)
      }),
    )
  })

  it('counts a swap of neighbours as one edit', () => {
    expect(distance('lantern', 'lanetrn')).toBe(1)
    expect(distance('lantern', 'lamtern')).toBe(1)
    expect(distance('', 'abc')).toBe(3)
  })
})

it.each([
  ...[
    ['lantern', 'lanern'],
    ['lantern', 'lanetrn'],
    ['lantern', 'lanntern'],
    ['lantern', 'lamtern'],
  ],
  ...[
    ['lantern', 'lantwrn'],
    ['table', 'tabke'],
    ['kite', 'jite'],
    ['shirt', 'shert'],
    ['лампа', 'лпмпа'],
    ['separate', 'seperate'],
  ],
])('%s is typed as %s by a usual slip', (word, term) => expect(isSlip(word, term)).toBe(true))

it.each([
  ...[
    ['women', 'wolen'],
    ['safe', 'sake'],
    ['dining', 'dinping'],
    ['лампа', 'лажпа'],
  ],
])('%s is hardly what was meant by %s', (word, term) => expect(isSlip(word, term)).toBe(false))
