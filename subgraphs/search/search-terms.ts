import { stem, words } from './words.ts'

const mostTerms = 16
const longestQuery = 300

/** The distinct terms of what somebody typed; anything else in it, operators included, means nothing. */
export function searchTerms(query: string): string[] {
  return [...new Set(words(query.slice(0, longestQuery)).map(({ term }) => term))].slice(0, mostTerms)
}

/**
 * A tsquery that wants every term, each as the beginning of a word or as its singular. Terms are letters and digits
 * alone, so none can be an operator. `weights` limits where, such as `A` for the name.
 */
export function tsquery(terms: readonly string[], weights = ''): string {
  return terms
    .map(
      (term) =>
        `( ${alternatives(term)
          .map((form) => `'${form}':*${weights}`)
          .join(' | ')} )`,
    )
    .join(' & ')
}

const alternatives = (term: string) => [...new Set([term, stem(term)])]
