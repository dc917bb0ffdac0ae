import type { Hono } from 'hono'
import type { Env } from './visit.ts'

/** What can be asked for. */
export interface Places {
  /** By which methods an address can be asked, such as `GET, HEAD`; none for one that there is not. */
  methods(path: string): string[]
  /**
   * The address that somebody means who asks for one that there is not: with one slash between its parts, without `index.html`, its names in
   * the letters that they have.
   */
  meant(path: string): string
}

interface Place {
  methods: string[]
  parts: Part[]
}

/** What stands between two slashes: a name, or any text of a kind. */
type Part = string | RegExp

/** @param app with all its pages. */
export function placesOf(app: Hono<Env>): Places {
  const places = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }): Place => {
      return { methods: method === 'GET' ? ['GET', 'HEAD'] : [method], parts: path.split('/').map(partOf) }
    })
  return {
    methods(path) {
      const asked = path.split('/')
      return [...new Set(places.flatMap(({ methods, parts }) => (fits(parts, asked) ? methods : [])))]
    },
    meant(path) {
      const asked = path
        .replace(/\/index\.(html?|php)$/i, '')
        .split('/')
        .filter(Boolean)
      const bare = ['', ...(asked.length > 0 ? asked : [''])]
      const named = places.find(({ parts }) => fits(parts, bare, { anyLetters: true }))?.parts
      return bare.map((text, nth) => (typeof named?.[nth] === 'string' ? named[nth] : text)).join('/')
    },
  }
}

/** Of a route as Hono has them, such as `:id` or `:file{[0-9]+\\.xml}`. */
function partOf(text: string): Part {
  const variable = /^:\w+(?:\{(.+)\})?$/.exec(text)
  return variable ? new RegExp(`^${variable[1] ?? '.+'}$`) : text
}

const fits = (parts: readonly Part[], asked: readonly string[], { anyLetters = false } = {}) =>
  parts.length === asked.length &&
  parts.every((part, nth) => {
    const text = asked[nth] ?? ''
    return typeof part === 'string' ? part === (anyLetters ? text.toLowerCase() : text) : part.test(text)
  })

/** The page that an address stands below: of `/account/password`, which takes a form of `/account`, that. */
export const pageAbove = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
