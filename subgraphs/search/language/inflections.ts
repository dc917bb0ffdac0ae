import { brokenPlurals } from './arabic-plurals.ts'
import { heardAlike } from './hangul.ts'

// What stands in one form in the catalog and is asked for in another: `kubki` where there is a "kubek", `lusikat` where there is a "lusikka". Roots
// bring together what differs by an ending that no language needs otherwise; what follows would bring together words that only look alike (a
// "table" and a "tablet"), so it is looked for where the catalog has nothing of what was typed, and only words that it has are taken.

/**
 * Endings that stand for each other at the end of one word, folded; `-` is none. A declension a line, after the languages' grammars; verbs and
 * rare cases are nobody's search.
 */
const declensions = `
a an or orna
- en ar arna
e en ar arna
- e en er et ene erne erna
e en er et ene erne
- r n rna
el len ler lene lerne
- en s
- t n
kka kat kan koita
kko kot kon
kki kit kin
ppu put pun
ppa pat pan
tto tot ton
tta tat tan
nka ngat ngan
nki ngit ngin
- k t ok ek ak ot et at
- lar ler lari leri si su i u
- klar kler
k gi gu klar kler
a y e u o i ou ach ami
ka ki ky ku ke ek kou kach
ek ku ki ky kow kiem kem
- e y i u a ow em
ec ce cu cem
ка ки ку кою кой ок ек
ок ек ка ку ки ків ков
ек ьки ька ьку ьков
ець ці цю ця ців
ец цы ца цу цов`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((ending) => (ending === '-' ? '' : ending)))

/** What is left of a word without its ending; of a long ending, which hardly stands there by chance, less. */
const shortestStem = (ending: string) => (ending.length < 3 ? 3 : 2)

/** Other forms that a folded word may stand in; most are words of no language. */
export function inflectionsOf(term: string): string[] {
  const forms = declensions.flatMap((endings) =>
    endings
      .filter((ending) => term.endsWith(ending) && term.length - ending.length >= shortestStem(ending))
      .flatMap((ending) => {
        const stem = ending === '' ? term : term.slice(0, -ending.length)
        return endings.map((other) => stem + other)
      }),
  )
  return [...new Set([...dutch(term), ...brokenPlurals(term), ...heardAlike(term), ...forms])].filter(
    (form) => form !== term,
  )
}

/** Of Dutch: `mok` and `mokken`, `glas` and `glazen`, `duif` and `duiven`. */
function dutch(term: string): string[] {
  const [, stem = '', last = ''] = /^([a-z]+?[aeiou])([bdfgklmnprst])$/.exec(term) ?? []
  const voiced = { s: 'z', f: 'v' }[last]
  const plurals = stem === '' ? [] : [`${term}${last}en`, ...(voiced ? [`${stem}${voiced}en`] : [])]
  const doubled = /^([a-z]+)([bdfgklmnprst])\2en$/.exec(term)
  const soft = /^([a-z]+)([zv])en$/.exec(term)
  return [
    ...plurals,
    ...(doubled ? [`${doubled[1]}${doubled[2]}`] : []),
    ...(soft ? [`${soft[1]}${soft[2] === 'z' ? 's' : 'f'}`] : []),
  ]
}
