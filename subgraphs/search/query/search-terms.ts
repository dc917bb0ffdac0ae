import { fold } from '../language/fold.ts'
import { apart, composed, pairs, rootKey, termOf, type Word, words } from '../language/words.ts'

const mostTerms = 12
/** Of a longer query its beginning is read, in UTF-16 units. */
export const longestQuery = 300

/** Words that say nothing of a thing, of the languages that shops are searched in most. */
const idle = new Set(
  [
    'a an and at by for from in of on or the to with',
    'am auf aus das dem den der die ein eine einen fur im in mit oder und von zu zum zur',
    'au aux avec de des du en et la le les ou pour sur un une',
    'con da del della di e el il las los lo o para per por un una uno unos unas y',
    'de een en het met van voor',
    'do na z w i dla',
    'в во для и из к на с со',
    'の を に が は で と',
  ].flatMap((list) => list.split(' ').map(fold)),
)

/** What people begin a question with, as they ask a person; it says nothing of a thing, and is none of the catalog's words misspelt. */
const asked = new RegExp(
  `^[\\s¿¡]*(?:${[
    "(?:i'?m |i am )?looking for|i (?:need|want(?: to buy)?)|do you (?:have|sell)|where (?:can i|do i) (?:buy|find|get)|show me",
    'ich (?:suche|brauche|m[oö]chte|will)|suche|habt ihr|haben sie|gibt es|wo (?:finde|kaufe|bekomme) ich|zeig(?:e|t)? mir',
    "je (?:cherche|veux|voudrais)(?: acheter)?|j'ai besoin d[e']|avez[ -]vous|o[uù] (?:trouver|acheter)",
    '(?:yo )?(?:quiero|quisiera|necesito)(?: comprar)?|(?:estoy )?buscando|busco|d[oó]nde (?:comprar|encuentro)|ten[eé]is|tienen?',
    '(?:cerco|vorrei|voglio)(?: comprare)?|avete|dove (?:trovo|compro)',
    '(?:quero|preciso)(?: comprar)?|procuro|onde (?:comprar|encontro)',
    'ik (?:zoek|wil)|hebben jullie|waar (?:vind|koop) ik',
    'szukam|chc[eę] kupi[cć]|potrzebuj[eę]',
    '(?:я )?(?:ищу|хочу купить)|где купить|мне нуж(?:ен|на|но|ны)',
  ].join('|')})\\s+(?=\\S)`,
  'iu',
)

/** The distinct terms of what somebody typed; anything else in it, operators included, means nothing. */
export function searchTerms(query: string): string[] {
  const text = composed(query.slice(0, longestQuery)).replace(asked, '')
  const typed = writtenAsHeard(words(text), text)
  const all = typed.filter(
    ({ term }, nth) => term !== 'x' || !isNumber(typed[nth - 1]?.term) || !isNumber(typed[nth + 1]?.term),
  )
  const telling = all.filter((word) => !isIdle(word, text))
  return [...new Set((telling.length > 0 ? telling : all).map(({ term }) => term))].slice(0, mostTerms)
}

const kana = /^\p{Script=Hiragana}+$/u

/**
 * What Japanese shops write in katakana is in no dictionary in hiragana, which is what keyboards give first: one that takes such a run apart into single
 * characters, as りゅっくさっく, has not known it.
 */
function writtenAsHeard(typed: readonly Word[], text: string): readonly Word[] {
  const runs: Word[][] = []
  for (const word of typed) {
    const run = runs.at(-1)
    const goesOn = run?.at(-1)?.end === word.start && [word, ...(run ?? [])].every((one) => isKana(one, text))
    if (run && goesOn) run.push(word)
    else runs.push([word])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    const single = run.filter(({ start, end }) => end - start === 1)
    if (!first || !last || single.length * 2 <= run.length || run.length === 1) return run
    return [{ term: termOf(text.slice(first.start, last.end)), start: first.start, end: last.end }]
  })
}

const isKana = ({ start, end }: Word, text: string) => kana.test(text.slice(start, end))

/** Whether a word says nothing: no "at" that AT&T begins with, nor the "in" of "in-ear", but the `s` of "Levi's" and the `d` of "d'oro". */
function isIdle({ term, start, end }: Word, text: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)]
  if (/^(?:[cdjlmnst]|qu)$/.test(term) && /^['’]\p{L}/u.test(behind)) return true
  if (/^[dmst]$/.test(term) && /\p{L}['’]$/u.test(before)) return true
  const begins = /^[-‐‑&.][\p{L}\p{N}]/u.test(behind)
  const ends = /[\p{L}\p{N}][-‐‑&.]$/u.test(before)
  return idle.has(term) && begins === ends
}

/** Whether a term begins with a number. */
export const isNumber = (term = ''): boolean => /^\p{N}/u.test(term)

const units = new Set(
  'mm cm m km in inch inches zoll ft ml cl dl l liter litre liters litres mg g kg oz lb lbs mw w kw v mah mb gb tb hz'.split(
    ' ',
  ),
)
/** What stands beside a number, and says nothing without it. */
export const isUnit = (term: string): boolean => units.has(term)

/** Whether somebody typed something that has no word in it: marks or pictures, and more than blanks. */
export const isWordless = (query: string): boolean =>
  !/^[\s\p{C}]*$/u.test(query) && words(query.slice(0, longestQuery)).length === 0

/** Lexemes that must all be there. */
type Form = readonly string[]

/** What one term of a query may be met by. */
export interface Meaning {
  term: string
  /** The word itself, in whatever number or case. */
  whole: readonly Form[]
  /** What the word may be the beginning of; null for one letter, with which everything begins, and where the words that it begins are known. */
  begins: string | null
  /** Words that it begins. */
  begun: readonly Form[]
  /** Other words for it, and words that are put together with it. */
  alike: readonly Form[]
}

/** @param alike phrases, each of one word or several. */
export function meaningOf(term: string, alike: readonly string[] = []): Meaning {
  return {
    term,
    whole: formsOf(term),
    begins: [...term].length > 1 ? term : null,
    begun: [],
    alike: alike
      .map((phrase) => words(phrase).map((word) => rootKey(word.term) ?? word.term))
      .filter((form) => form[0]),
  }
}

/** A meaning whose word begins these words, and no others: beginnings are found slowly, words fast. */
export const begunBy = (meaning: Meaning, words: readonly string[]): Meaning => ({
  ...meaning,
  begins: null,
  begun: words.map((word) => [word]),
})

/** Met by a whole name, SKU or trade number alone, of which this is the lexeme. */
export const wholeOf = (key: string): Meaning => ({ term: key, whole: [[key]], begins: null, begun: [], alike: [] })

/** The same, met by a whole SKU or trade number as well. */
export const metByWhole = (meaning: Meaning, key: string): Meaning => ({ ...meaning, whole: [...meaning.whole, [key]] })

/** Two meanings as one that either meets; the first is what was typed. */
export const eitherOf = (typed: Meaning, meant: Meaning): Meaning => ({
  ...typed,
  alike: [...typed.alike, ...meant.whole, ...meant.alike],
})

function formsOf(term: string): Form[] {
  const own = rootKey(term)
  const parts = [...pairs(term), ...apart(term)]
  const bare = withSuffix.exec(term)?.[1]
  return [[term], ...(own ? [[own]] : []), ...(parts.length > 0 ? [parts] : []), ...(bare ? [[bare]] : [])]
}

/** Chinese 杯子 is a cup as 咖啡杯 is one of coffee; 电子, 儿子 and others are words by their 子. */
const withSuffix = /^(?![电分原离量质儿孩女男王太种君因亲弟])(\p{Script=Han})子$/u

/** How closely words must be met: as they are; also by what they begin; by synonyms and compounds instead; or by any of these. */
type Closeness = 'whole' | 'begun' | 'meant' | 'alike'

/**
 * A tsquery that wants every term. Terms have neither quotes nor backslashes, and stand in quotes, so none can be an operator; synonyms go through `words` as
 * well. `weights` limits where, such as `A` for the name.
 */
export function tsquery(meanings: readonly Meaning[], closeness: Closeness = 'alike', weights = ''): string {
  const quoted = (lexeme: string, begins = false) =>
    `'${lexeme}'${begins || weights ? ':' : ''}${begins ? '*' : ''}${weights}`
  const every = (form: Form) =>
    form.length === 1 ? quoted(form[0] ?? '') : `( ${form.map((each) => quoted(each)).join(' & ')} )`
  return meanings
    .map(({ whole, begins, begun, alike }) => {
      const parts = whole.map(every)
      if (closeness === 'begun' || closeness === 'alike')
        parts.push(...(begins === null ? begun.map(every) : [quoted(begins, true)]))
      if (closeness === 'meant' || closeness === 'alike') parts.push(...alike.map(every))
      return `( ${[...new Set(parts)].join(' | ')} )`
    })
    .join(' & ')
}

/** Phrases of a query that may have synonyms: each term, and up to three neighbours together. */
export function phrasesOf(query: string): { phrase: string; terms: string[] }[] {
  const all = words(query.slice(0, longestQuery)).slice(0, 2 * mostTerms)
  return all.flatMap((_, at) =>
    [1, 2, 3]
      .filter((length) => at + length <= all.length)
      .map((length) => {
        const terms = all.slice(at, at + length).map(({ term }) => term)
        return { phrase: fold(terms.join(' ')), terms }
      }),
  )
}
