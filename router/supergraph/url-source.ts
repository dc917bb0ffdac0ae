import type { RouterConfig } from '../config/schema.ts'
import { NotThereYet, type SupergraphSource } from './source.ts'

type Fetching = Omit<RouterConfig['supergraph'], 'headers' | 'warm'> & {
  url: string
  /** As they are now. */
  sentHeaders: () => Readonly<Record<string, string>>
  /** In [0, 1): polls of many routers do not fall together. */
  random: () => number
}

const mostRedirects = 5

export const isUrl = (where: string) => /^https?:\/\//.test(where)

/**
 * A supergraph behind a URL, such as a registry's or an object store's: polled, and sent again only if its ETag is another.
 * Certificates are judged by the system's authorities and those of NODE_EXTRA_CA_CERTS.
 */
export function urlSource({ url, sentHeaders, random, pollSeconds, timeoutMs, bytes }: Fetching): SupergraphSource {
  const { origin, pathname } = new URL(url)
  let etag: string | null = null

  async function request(): Promise<Response> {
    const signal = AbortSignal.timeout(timeoutMs)
    let at = new URL(url)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await fetch(at, {
        headers: {
          accept: 'application/graphql, text/plain, */*',
          ...(at.origin === origin ? sentHeaders() : {}),
          ...(etag === null ? {} : { 'if-none-match': etag }),
        },
        redirect: 'manual',
        signal,
      })
      const location = response.headers.get('location')
      if (response.status < 300 || response.status === 304 || response.status >= 400 || !location) return response
      await response.body?.cancel()
      at = new URL(location, at)
    }
    throw new Error(`more than ${mostRedirects} redirects`)
  }

  async function read(): Promise<string | null> {
    const response = await request()
    if (response.status === 304) return null
    if (response.status !== 200) {
      await response.body?.cancel()
      throw new Error(`HTTP status ${response.status}`)
    }
    const sdl = await textOf(response, bytes)
    etag = response.headers.get('etag')
    return sdl
  }

  return {
    name: `${origin}${pathname}`,
    read: () =>
      read().catch((error) => {
        throw new NotThereYet(whyOf(error, timeoutMs))
      }),
    follow(perhaps) {
      let timer: NodeJS.Timeout
      let over = false
      const next = () => {
        if (!over) timer = setTimeout(() => perhaps().then(next), pollSeconds * 1000 * (0.9 + 0.2 * random()))
      }
      next()
      return () => {
        over = true
        clearTimeout(timer)
      }
    },
  }
}

async function textOf(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [text, length] = ['', 0]
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > most) throw new Error(`more than ${most} bytes`)
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

function whyOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`
  return error.cause instanceof Error ? error.cause.message : error.message
}
