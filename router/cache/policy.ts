import type { AnswerHeaders } from '../subgraphs/response-rules.ts'

/** Whose an answer is: everybody's, nobody has said, or only whoever's it was made for. */
export type Scope = 'public' | 'unsaid' | 'private'

/** How long an answer may be kept, and by whom. All in seconds. */
export interface Policy {
  scope: Scope
  maxAge: number
  /** The same in caches that one alone uses, such as a browser's. */
  ownMaxAge: number
  /** How much longer it may be given while a newer one is fetched. */
  staleWhileRevalidate: number
}

/** What an answer says of being kept. */
export interface AnswerPolicy {
  /** Undefined where it says nothing; null where it may not be kept. */
  policy: Policy | null | undefined
  /** Request headers that it depends on, in lower case. */
  vary: readonly string[]
  /** Further tags of what it holds. */
  tags: readonly string[]
}

/**
 * Reads the headers by which a subgraph says what may be kept of its answer, as a shared cache does
 * (https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2, https://www.rfc-editor.org/rfc/rfc5861#section-3). What is not understood
 * is not kept.
 */
export function answerPolicy(headers: AnswerHeaders): AnswerPolicy {
  const list = (name: string) => [headers[name] ?? []].flat().join(',').split(',').map(trimmed).filter(Boolean)
  const said = directives(list('cache-control'))
  const vary = list('vary').map((name) => name.toLowerCase())
  const tags = list('cache-tag')
  const age = headers.age === undefined ? 0 : secondsIn(headers.age)
  const policy = headers['set-cookie'] !== undefined ? null : said && policyOf(said, age)
  return { policy, vary, tags }
}

type Directives = ReadonlyMap<string, string>

function directives(parts: readonly string[]): Directives | undefined {
  if (parts.length === 0) return undefined
  // Of what is said twice the first counts, and a map's last would.
  return new Map(
    parts.toReversed().map((part) => {
      const [name = '', value = ''] = part.split('=')
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
    }),
  )
}

function policyOf(said: Directives, age: number): Policy | null {
  const seconds = (name: string) => (said.has(name) ? secondsIn(said.get(name)) : undefined)
  const isPrivate = said.has('private')
  const maxAge = (isPrivate ? undefined : seconds('s-maxage')) ?? seconds('max-age') ?? 0
  const mayStale = !['must-revalidate', 'proxy-revalidate', 's-maxage'].some((name) => said.has(name))
  const stale = mayStale ? (seconds('stale-while-revalidate') ?? 0) : 0
  const left = maxAge - age
  // What `s-maxage` says is for those that many use.
  const ownLeft = said.has('s-maxage') ? Math.min(left, (seconds('max-age') ?? 0) - age) : left
  if (said.has('no-store') || said.has('no-cache') || !(left > 0) || !(stale >= 0)) return null
  const isPublic = said.has('public') || said.has('s-maxage')
  return {
    scope: isPrivate ? 'private' : isPublic ? 'public' : 'unsaid',
    maxAge: left,
    ownMaxAge: isPrivate ? left : ownLeft > 0 ? ownLeft : 0,
    staleWhileRevalidate: stale,
  }
}

/** RFC 9111's delta-seconds: digits, and no more of them than anybody lives. NaN for anything else. */
function secondsIn(said: unknown): number {
  return typeof said === 'string' && /^\d+$/.test(said) ? Math.min(Number(said), longest) : Number.NaN
}

/** As https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2 has it. */
const longest = 2 ** 31

/** What holds of answers that come together. */
export function leastOf(policies: readonly Policy[]): Policy | undefined {
  const [first, ...rest] = policies
  return rest.reduce<Policy | undefined>(
    (least, next) =>
      least && {
        scope: scopes[Math.max(scopes.indexOf(least.scope), scopes.indexOf(next.scope))] ?? 'private',
        maxAge: Math.min(least.maxAge, next.maxAge),
        ownMaxAge: Math.min(least.ownMaxAge, next.ownMaxAge),
        staleWhileRevalidate: Math.min(least.staleWhileRevalidate, next.staleWhileRevalidate),
      },
    first,
  )
}

const scopes: readonly Scope[] = ['public', 'unsaid', 'private']

const trimmed = (text: string) => text.trim()
