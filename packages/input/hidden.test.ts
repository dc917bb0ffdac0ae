import { expect, test } from 'vitest'
import { hiddenIn, withoutHidden } from './hidden.ts'

const label = { prose: false }
const prose = { prose: true }

test.each([
  ['a space without width', 'Lam\u200bp', 'U+200B'],
  ['a joiner between Latin letters', 'Lam\u200dp', 'U+200D'],
  ['letters that run backwards', 'Lamp \u202egpj.exe', 'U+202E'],
  ['an isolate', 'Lamp\u2066', 'U+2066'],
  ['tags, which spell a text that nobody sees', '\u{1f3f4}\u{e0068}\u{e0069}', 'U+E0068'],
  ['a variant of nothing', '\ufe0f', 'U+FE0F'],
  ['a variant of a letter', 'Lamp\ufe0f', 'U+FE0F'],
  ['a variant of a digit that is no key', '1\ufe0f', 'U+FE0F'],
  ["a Chinese character's variant behind a Latin letter", 'x\u{e0100}', 'U+E0100'],
  ['Hangul fillers', '\u3164', 'U+3164'],
  ['a blank of Braille', 'Lamp\u2800', 'U+2800'],
  ['a mark that joins nothing', 'La\u034fmp', 'U+034F'],
  ['a byte order mark', 'La\ufeffmp', 'U+FEFF'],
])('%s cannot be seen, nor in what is written at length', (_what, text, found) => {
  expect(hiddenIn(text, label)).toBe(found)
  expect(hiddenIn(text, prose)).toBe(found)
  expect(hiddenIn(withoutHidden(text, label), label)).toBeNull()
})

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क्\u200dष'],
  ['Bengali', 'র\u200d্যাকেট'],
  ['Khmer', 'ខ្មែរ\u200bភាសា'],
  ['Arabic with its sign of the year', '\u0601٢٠٢٦'],
  ['a Japanese name', '葛\u{e0100}城'],
  ['families', '👨\u200d👩\u200d👧'],
  ['colours of skin and hearts', '👩🏽\u200d💻 ❤\ufe0f\u200d🔥'],
  ["a key's cap", '1\ufe0f\u20e3'],
  ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
])('%s is written as it has to be', (_what, text) => {
  expect(hiddenIn(text, label)).toBeNull()
  expect(withoutHidden(text, label)).toBe(text)
})

test('at length people may say where a word parts, and which way it runs', () => {
  const text = 'Donau\u00addampf\u00adschiff\u2028שלום\u200f!'
  expect(hiddenIn(text, prose)).toBeNull()
  expect(withoutHidden(text, prose)).toBe(text)
  expect(hiddenIn(text, label)).toBe('U+00AD')
  expect(withoutHidden(text, label)).toBe('Donaudampfschiffשלום!')
})
