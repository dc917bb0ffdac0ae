// What a word is without its endings, well enough to bring a plural and its singular together. No language is asked for, since a query
// does not say its own: each script has the endings of its languages, and only longer words lose them. What comes out is compared with
// nothing but other roots, so it need not be a word.

const latinPlural = /(?:(?<=.{2}(?:x|ch|sh|ss|z))es|(?<=.{3})(?<![su])s|(?<=.{4})x)$/u
const latinEnding = /(?:(?<=.{4})(?:en|er)|(?<=.{3}e[lr])n)$/u
const englishPlural = /(?<=(?:cal|hal|kni|lea|loa|scar|shel|wol))ves$/u
const turkishPlural = /(?<=.{4})l[ae]ri?$/u
const latinVowel = /(?<=.{4})[aeio]$/u
const cyrillic =
  /(?<=.{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ых|их|ый|ий|ой|ая|яя|ое|ее|ые|ие|ов|ев|еи|ам|ям|ах|ях|ом|ем|ыи|ии|ои|[аяыиуюеоь])$/u
const greek = /(?<=.{3})(?:ουσ|ων|ασ|εσ|οσ|ησ|οι|ου|[οαηισ])$/u
const arabicArticle = /^(?:وال|بال|كال|فال|ال|لل)(?=.{2})/u
const arabicEnding = /(?<=.{3})(?:ات|ون|ين|ان|ه)$/u
const hebrewArticle = /^ה(?=.{3})/u
const hebrewEnding = /(?<=.{3})(?:ים|ות|ה|ת)$/u
/** Of letters that look otherwise at the end of a word. */
const hebrewFinals: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/** The root of a folded term, or the term itself where its script has no endings. */
export function root(term: string): string {
  if (/^[a-z]+$/u.test(term)) return latinRoot(term)
  if (/^\p{Script=Cyrillic}+$/u.test(term)) return term.replace(cyrillic, '')
  if (/^\p{Script=Greek}+$/u.test(term)) return term.replace(greek, '')
  if (/^\p{Script=Arabic}+$/u.test(term)) return term.replace(arabicArticle, '').replace(arabicEnding, '')
  if (/^\p{Script=Hebrew}+$/u.test(term)) return hebrewRoot(term)
  return term
}

const hebrewRoot = (term: string): string =>
  term
    .replace(hebrewArticle, '')
    .replace(hebrewEnding, '')
    .replace(/[ךםןףץ]$/u, (letter) => hebrewFinals[letter] ?? letter)

function latinRoot(term: string): string {
  const singular = term.length > 4 ? term.replace(/ies$/, 'y').replace(englishPlural, 'f') : term
  const one = /(?:ss|us|is)$/.test(singular) ? singular : singular.replace(latinPlural, '')
  return one
    .replace(turkishPlural, '')
    .replace(latinEnding, '')
    .replace(latinVowel, '')
    .replace(/(?<=.{4})y$/u, 'i')
}
