// What Korean has taken from other languages is written as it is heard: 빽팩 and 백팩, 쇼파 and 소파, 악세사리 and 액세서리. A syllable is one
// character, so one sound that is heard otherwise is a whole character of a word that has two.

const first = 0xac00
const tails = 28
const vowels = 21

const consonants = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const sounds = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']

/** What is heard alike at a syllable's beginning; its vowel, whatever the word; and its vowel in words that are long enough to be known all the same. */
const alikeAtFirst = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ']
const alike = ['ㅐㅔ', 'ㅏㅑ', 'ㅓㅕ', 'ㅗㅛ', 'ㅜㅠ', 'ㅙㅚㅞ']
const nearlyAlike = ['ㅏㅐ', 'ㅏㅓ', 'ㅓㅗ', 'ㅔㅣ', 'ㅡㅜ']

const shortest = 2
const sure = 3
const longest = 6

/** Other ways in which a folded Korean word may be written as it sounds: one sound otherwise, two in words of three syllables or more. */
export function heardAlike(term: string): string[] {
  const length = [...term].length
  if (length < shortest || length > longest || !/^[가-힣]+$/u.test(term)) return []
  const once = oneOtherwise(term, length >= sure)
  const forms = length < sure ? once : [...once, ...once.flatMap((form) => oneOtherwise(form, true))]
  return [...new Set(forms)].filter((form) => form !== term)
}

const oneOtherwise = (term: string, isSure: boolean): string[] =>
  [...term].flatMap((syllable, nth) =>
    othersOf(syllable, isSure).map((other) => [...term].toSpliced(nth, 1, other).join('')),
  )

function othersOf(syllable: string, isSure: boolean): string[] {
  const code = (syllable.codePointAt(0) ?? first) - first
  const [consonant, vowel, tail] = [Math.floor(code / tails / vowels), Math.floor(code / tails) % vowels, code % tails]
  const written = (of: number, sound: number) => String.fromCodePoint(first + (of * vowels + sound) * tails + tail)
  return [
    ...beside(consonants, consonant, alikeAtFirst).map((other) => written(other, vowel)),
    ...beside(sounds, vowel, isSure ? [...alike, ...nearlyAlike] : alike).map((other) => written(consonant, other)),
  ]
}

/** The places of what stands in a set with that of a place. */
const beside = (letters: readonly string[], at: number, sets: readonly string[]): number[] =>
  sets
    .filter((set) => set.includes(letters[at] ?? ' '))
    .flatMap((set) => [...set].map((letter) => letters.indexOf(letter)))
    .filter((other) => other !== at)
