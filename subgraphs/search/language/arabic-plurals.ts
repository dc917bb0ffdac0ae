// Arabic makes most plurals within the word, `حقيبة` a bag and `حقائب` bags, which no ending tells. What a word's letters may be moved to is a shape; the shapes of
// one line stand for each other, after the grammars' list of broken plurals, folded as the index has words. A digit is a letter of the root.

const shapes = `
12اي3 12ي3ه 12ا3ه
ا12ا3 123 12و3 12ا3 12ي3
12ا3ي4 123ا4 123و4 123ي4
12ا34 1234 1234ه
1وا23 1ا23 1ا23ه
123ان 12ي3
12ا3 ا123ه
12اء ا12يه`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((shape) => ({ shape, pattern: patternOf(shape) })))

function patternOf(shape: string): RegExp {
  return new RegExp(`^${shape.replace(/\d/g, String.raw`([\u0621-\u064a])`)}$`, 'u')
}

const article = /^(?:وال|بال|كال|فال|ال|لل)(?=.{3})/u

/** What a folded word of Arabic may be the plural of, or the singular to, with the article and without; most are words of no language. */
export function brokenPlurals(term: string): string[] {
  if (!/^\p{Script=Arabic}+$/u.test(term)) return []
  const bare = term.replace(article, '')
  const forms = shapes.flatMap((line) =>
    line.flatMap(({ pattern }) => {
      const letters = pattern.exec(bare)
      return letters ? line.map(({ shape }) => shape.replace(/\d/g, (nth) => letters[Number(nth)] ?? '')) : []
    }),
  )
  return [...new Set(forms)].filter((form) => form !== bare).flatMap((form) => [form, `ال${form}`])
}
