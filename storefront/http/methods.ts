import type { Hono } from 'hono'
import type { Env } from './visit.ts'

/**
 * By which methods an address can be asked, such as `GET, HEAD`; none for one that there is not.
 * @param app with all its pages.
 */
export function methodsAt(app: Hono<Env>): (path: string) => string[] {
  const places = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ methods: method === 'GET' ? ['GET', 'HEAD'] : [method], pattern: patternOf(path) }))
  return (path) => [...new Set(places.flatMap(({ methods, pattern }) => (pattern.test(path) ? methods : [])))]
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`)

/** The page that an address stands below: of `/account/password`, which takes a form of `/account`, that. */
export const pageAbove = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
