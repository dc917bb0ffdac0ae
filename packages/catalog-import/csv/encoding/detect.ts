import { analyse } from 'chardet'
import { columnsOf } from '../headings/columns.ts'
import { decodeAll } from './decoder.ts'
import { type Family, families, signs } from './families.ts'

/** How a file is written down: an encoding; or none that reads as any language, with what comes nearest. */
export type Detected = { encoding: string } | { encoding: undefined; nearest: { encoding: string; reads: string }[] }

/** What a file holds beyond ASCII. */
export interface Evidence {
  /** Its first bytes, the header among them. */
  start: Uint8Array
  /** Its lines that hold bytes beyond ASCII, wherever they stand. */
  lines: Uint8Array
  /** Whether all of it is UTF-8. */
  utf8: boolean
}

const readable = 0.85
const clear = 0.04
/** So few letters are told apart by chance. */
const few = 4
const clearOfFew = 0.1

/**
 * The encoding of a file, from all of it. A byte order mark and valid UTF-8 settle it. Of the others that encoding wins whose
 * reading looks most like a language: known headings, words of letters that belong together, and what ICU's statistics of
 * letters say (chardet). Where none reads well, or two read equally well and differently, nothing is guessed.
 */
export function detectEncoding({ start, lines, utf8 }: Evidence): Detected {
  const wide = utf32(start) ?? utf16(start)
  if (wide) return { encoding: wide }
  if (utf8 || mostlyUtf8(lines)) return { encoding: 'utf-8' }
  const statistics = new Map(analyse(lines).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]))
  const all = families
    .map((family) => readingOf(family, { start, lines }, statistics))
    .filter((reading) => reading !== undefined)
  const readings = apart(all).sort((a, b) => b.score - a.score)
  const [best, rival] = readings
  const margin = best && best.letters < few && !best.spoken ? clearOfFew : clear
  if (best && best.plausible >= readable && !(rival && rival.score > best.score - margin))
    return { encoding: best.encoding }
  const nearest = readings.slice(0, 3).map(({ encoding, text }) => ({ encoding, reads: wordIn(text) }))
  return { encoding: undefined, nearest }
}

/** A file of UTF-8 in which some bytes were lost; the rows that have them are refused later. */
function mostlyUtf8(lines: Uint8Array): boolean {
  const letters = decodeAll(lines, 'utf-8').match(/[^\p{ASCII}]/gu) ?? []
  return letters.filter((letter) => letter === '\ufffd').length < letters.length / 20
}

/** Of those that read a file alike the best, by the name of the likeliest. */
function apart(readings: readonly Reading[]): Reading[] {
  const byText = new Map<string, Reading>()
  for (const reading of readings) {
    const known = byText.get(reading.text)
    const { encoding } = known ?? reading
    byText.set(reading.text, known && known.score > reading.score ? known : { ...reading, encoding })
  }
  return [...byText.values()]
}

interface Reading {
  encoding: string
  text: string
  /** Those beyond ASCII. */
  letters: number
  /** The header has words of its languages. */
  spoken: boolean
  /** The share of letters beyond ASCII that could stand where they stand, 0 to 1. */
  plausible: number
  score: number
}

function readingOf(
  family: Family,
  { start, lines }: { start: Uint8Array; lines: Uint8Array },
  statistics: ReadonlyMap<string, number>,
): Reading | undefined {
  const text = decodeAll(lines, family.encoding)
  const letters = text.match(/[^\p{ASCII}]/gu) ?? []
  if (letters.length === 0) return
  // Controls of ISO 6429 and private letters are in no text.
  const impossible = letters.filter((letter) => /[\u0080-\u009f\ufffd\ue000-\uf8ff]/u.test(letter)).length
  if (impossible > letters.length / 100) return
  const good = [...text.matchAll(/[^\p{ASCII}]+/gu)].reduce((sum, run) => sum + goodIn(run, text, family), 0)
  const plausible = good / letters.length
  const common = letters.filter((letter) => family.common.test(letter)).length / letters.length
  const header = /^[^\r\n]*/.exec(decodeAll(start, family.encoding).trimStart())?.[0] ?? ''
  const known = knownHeadings(header)
  const spoken = family.headings?.test(header) ? 1 : 0
  const agreed = Math.max(
    ...[family.encoding, ...(sameLetters[family.encoding] ?? [])].map((name) => statistics.get(name) ?? 0),
  )
  return {
    encoding: family.encoding,
    text,
    letters: letters.length,
    spoken: spoken > 0,
    plausible,
    score: plausible + 0.15 * (common + known) + 0.1 * spoken + 0.2 * agreed,
  }
}

/** How many letters of a run beyond ASCII are the family's, and stand where a letter or a sign may stand. */
function goodIn(run: RegExpMatchArray, text: string, { letters, wide }: Family): number {
  const at = run.index ?? 0
  const before = text[at - 1] ?? ' '
  const after = text[at + run[0].length] ?? ' '
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  // A letter all by itself behind a number is another encoding's sign of a currency.
  const lone = run[0].length === 1 && /\d\s*$/.test(text.slice(Math.max(0, at - 3), at)) && !/\p{L}/u.test(after)
  // Small Latin letters run into no other script.
  const mixed = /[a-z]/.test(before + after) && !/\p{Script=Latin}/u.test(run[0])
  return [...run[0]].filter((letter, n, all) => {
    if (letters.test(letter)) {
      if (mixed || lone) return false
      // `hE`: a capital amid small letters is another encoding's small one.
      const previous = n > 0 ? (all[n - 1] ?? '') : before
      return wide || !(/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(previous))
    }
    if (letter === '’') return /\p{L}/u.test(before)
    // `¼uf`: no fraction begins a word.
    if (/[¼½¾]/.test(letter) && /\p{L}/u.test(after)) return false
    return signs.test(letter) && !inWord && all.length < 3
  }).length
}

/** The share of the header's columns beyond ASCII that are known. */
function knownHeadings(header: string): number {
  const headings = header.split(/[,;\t|]/).filter((heading) => /[^\p{ASCII}]/u.test(heading))
  const known = [...columnsOf(headings.map((heading) => heading.replaceAll('"', ''))).byRole.values()].flat()
  return headings.length === 0 ? 0 : new Set(known.map(({ index }) => index)).size / headings.length
}

/** What ICU calls the ISO encoding whose letters stand where this one has them. */
const sameLetters: Record<string, readonly string[]> = {
  'windows-1252': ['iso-8859-1'],
  'windows-1253': ['iso-8859-7'],
  'windows-1254': ['iso-8859-9'],
  'windows-1255': ['iso-8859-8'],
}

/** UTF-32 by its zeros: of each four bytes the two highest, where UTF-16 has one of two at most. */
function utf32(start: Uint8Array): string | undefined {
  const head = start.subarray(0, 2_000 - (2_000 % 4))
  const areZero = (...places: number[]) =>
    head.filter((byte, n) => places.includes(n % 4) && byte === 0).length >= mostly * places.length * (head.length / 4)
  if (head.length < 8) return
  if (areZero(2, 3)) return 'utf-32le'
  return areZero(0, 1) ? 'utf-32be' : undefined
}

/** A mark at its beginning is none. */
const mostly = 0.9

/** UTF-16 by its mark; without one by its zeros, which text of Latin letters has at every second byte. */
function utf16(start: Uint8Array): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const head = start.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [n, byte] of head.entries()) if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (head.length < 8 || even + odd < head.length / 20) return
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const wordIn = (text: string): string => /[\p{L}\p{M}]*[^\p{ASCII}][^\s,;"]*/u.exec(text)?.[0].slice(0, 20) ?? ''
