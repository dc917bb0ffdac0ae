import { hiddenIn } from '@micromart/input'
import { words } from '../language/words.ts'

const mostPhrases = 20
const mostWords = 3

/** Sets of phrases that mean the same, as a file of staff's has them; or what is wrong with it, a sentence for each line. */
export interface SynonymFile {
  sets: string[][]
  faults: string[]
}

/** One set a line, its phrases of up to three words parted by commas; what stands behind `#`, and empty lines, mean nothing. */
export function readSynonyms(text: string): SynonymFile {
  const sets: string[][] = []
  const faults: string[] = []
  for (const [nth, line] of text.split(/\r?\n/).entries()) {
    const told = (line.split('#')[0] ?? '').trim()
    if (told === '') continue
    const phrases = told.split(',').map((phrase) => words(phrase).map(({ term }) => term))
    const set = [...new Set(phrases.map((phrase) => phrase.join(' ')))]
    const fault = unseenIn(told) ?? faultOf(phrases, set)
    if (fault) faults.push(`Line ${nth + 1}: ${fault}`)
    else sets.push(set)
  }
  return { sets, faults }
}

function unseenIn(line: string): string | null {
  const unseen = hiddenIn(line, { prose: false })
  return unseen && `it has a character that cannot be seen, ${unseen}.`
}

function faultOf(phrases: readonly string[][], set: readonly string[]): string | null {
  if (phrases.some((phrase) => phrase.length === 0)) return 'a phrase has no word in it.'
  if (phrases.some((phrase) => phrase.length > mostWords)) return `a phrase has more than ${mostWords} words.`
  if (set.length < 2) return 'a set takes two phrases at the least.'
  return set.length > mostPhrases ? `a set takes ${mostPhrases} phrases at the most.` : null
}

/** The same as a file. */
export const writeSynonyms = (sets: readonly (readonly string[])[]): string =>
  sets.map((set) => `${set.join(', ')}\n`).join('')
