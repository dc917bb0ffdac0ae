/** Ways of matching that a machine goes through in no time; a pattern that a person can read stays far below. */
const mostWays = 100_000

const token =
  /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[\w-]*:|<?[=!]|<\w+>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu

/** Why a pattern cannot be used; null when it can. */
export function patternFault(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  if (waysToMatch(pattern) <= mostWays) return null
  return 'could keep the router busy for long: give every quantifier an upper bound, such as {1,50}, and nest none'
}

/** Matches the whole of a value, whether or not the pattern says so. */
export const wholePattern = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')

/**
 * In how many ways a pattern can be matched at most, however long the value: JavaScript tries one after the other, so
 * this bounds the time that a value may take (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS).
 * Infinite where a quantifier has no upper bound.
 *
 * @param pattern valid with the flag `u`
 */
function waysToMatch(pattern: string): number {
  const outer: Alternatives[] = []
  let group = { ...nothing }
  for (const [text] of pattern.matchAll(token)) {
    const range = rangeOf(text)
    if (range) {
      group.last = repeated(group.last, range)
    } else if (text === '|') {
      group = { ...nothing, others: waysOf(group) }
    } else if (text === ')') {
      const ways = waysOf(group)
      group = outer.pop() ?? group
      group.last = ways
    } else {
      group.before *= group.last
      group.last = 1
      if (!text.startsWith('(')) continue
      outer.push(group)
      group = { ...nothing }
    }
  }
  return waysOf(group)
}

/** Ways to match the alternatives of a group that are over, and of the one at hand what stands before its last atom, and that. */
interface Alternatives {
  others: number
  before: number
  last: number
}

const nothing: Alternatives = { others: 0, before: 1, last: 1 }

const waysOf = ({ others, before, last }: Alternatives) => others + before * last

/** How often a quantifier lets its atom stand; null for what is none. */
function rangeOf(text: string): [least: number, most: number] | null {
  if (/^[*+]/.test(text)) return [0, Number.POSITIVE_INFINITY]
  if (text.startsWith('?')) return [0, 1]
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? []
  if (least === undefined) return null
  if (!comma) return [Number(least), Number(least)]
  return [Number(least), most ? Number(most) : Number.POSITIVE_INFINITY]
}

function repeated(ways: number, [least, most]: [number, number]): number {
  if (ways === 1 || most === Number.POSITIVE_INFINITY) return most - least + 1
  let sum = 0
  for (let times = least; times <= most && sum <= mostWays; times++) sum += ways ** times
  return sum
}
