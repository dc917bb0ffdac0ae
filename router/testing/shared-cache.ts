type Headers = Readonly<Record<string, string>>

/** Of somebody's GET. */
export interface Fetched {
  status: number
  headers: globalThis.Headers
  text: string
}

interface Stored {
  /** Request headers on which it depends, as they were. */
  selecting: readonly (readonly [name: string, value: string | undefined])[]
  fetched: Fetched
  /** In ms. */
  at: number
}

export const get = async (url: string, headers: Headers = {}): Promise<Fetched> => {
  const response = await fetch(url, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** A cache that many share, as RFC 9111 lets it be at its boldest: it keeps and gives whatever it may. */
export class SharedCache {
  readonly #stored = new Map<string, Stored[]>()
  readonly #now: () => number
  /** How many answers it has given by itself. */
  hits = 0

  constructor(now: () => number) {
    this.#now = now
  }

  async get(url: string, headers: Headers = {}): Promise<Fetched> {
    const found = this.#stored.get(url)?.find((it) => matches(it, headers) && this.#isFresh(it))
    if (found) {
      this.hits++
      return found.fetched
    }
    const fetched = await get(url, headers)
    if (mayStore(fetched, headers)) {
      const names = fetched.headers.get('vary')?.toLowerCase().split(/, */) ?? []
      const selecting = names.map((name) => [name, headers[name]] as const)
      this.#stored.set(url, [...(this.#stored.get(url) ?? []), { selecting, fetched, at: this.#now() }])
    }
    return fetched
  }

  /** Forgets what has one of these in its `Cache-Tag`. */
  purge(tags: readonly string[]): void {
    const has = ({ fetched }: Stored) =>
      fetched.headers
        .get('cache-tag')
        ?.split(',')
        .some((tag) => tags.includes(tag))
    for (const [url, stored] of this.#stored)
      this.#stored.set(
        url,
        stored.filter((it) => !has(it)),
      )
  }

  /** RFC 9111, 4.2. */
  #isFresh({ fetched, at }: Stored): boolean {
    const lifetime = secondsOf(fetched, 's-maxage') ?? secondsOf(fetched, 'max-age') ?? 0
    return Number(fetched.headers.get('age') ?? 0) + (this.#now() - at) / 1_000 < lifetime
  }
}

const directive = ({ headers }: Fetched, name: string) =>
  headers
    .get('cache-control')
    ?.split(/, */)
    .find((it) => it.split('=')[0] === name)

const secondsOf = (fetched: Fetched, name: string) => {
  const value = directive(fetched, name)?.split('=')[1]
  return value === undefined ? undefined : Number(value)
}

/** RFC 9111, 3 and 3.5. */
function mayStore(fetched: Fetched, { authorization }: Headers): boolean {
  const says = (...names: string[]) => names.some((name) => directive(fetched, name) !== undefined)
  if (fetched.status !== 200 || says('no-store', 'private') || !says('public', 'max-age', 's-maxage')) return false
  return authorization === undefined || says('must-revalidate', 'public', 's-maxage')
}

/** RFC 9111, 4.1. */
const matches = ({ selecting }: Stored, headers: Headers) =>
  selecting.every(([name, value]) => name !== '*' && headers[name] === value)
