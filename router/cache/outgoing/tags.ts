import { createHash } from 'node:crypto'

/** What tells of one thing of a type, or of one of which the key is not known. */
const ofOneThing = /^([A-Za-z_]\w*)(?::\{|\?)/

/** What may stand in a list of tags, whoever splits it. */
const plain = /^[!#-+\--z|~]+$/

/** Of all things of a type that are in an answer which has too many of them to name each. */
const coarse = (tag: string): string => {
  const type = ofOneThing.exec(tag)?.[1]
  return type === undefined ? tag : `${type}~`
}

/** A tag as caches of others are told it: what holds a key is the type and a hash, so that it is short and has no odd characters. */
function told(tag: string): string {
  if (plain.test(tag)) return tag
  const hash = createHash('sha256').update(tag).digest('base64url').slice(0, 16)
  const type = ofOneThing.exec(tag)?.[1]
  return type === undefined ? hash : `${type}-${hash}`
}

/**
 * `Cache-Tag` of what holds these. Where they are too long together, things are named by the type alone; null where that is too long, too.
 *
 * @param most in bytes
 */
export function tagHeader(tags: Iterable<string>, most: number): string | null {
  const all = [...tags]
  const fitting = [all.map(told), all.map((tag) => told(coarse(tag)))].map((list) => [...new Set(list)].join())
  return fitting.find((text) => text.length <= most) ?? null
}

/** What caches of others are told to forget so that nothing is left that holds one of these, however it names them. */
export function purged(tags: Iterable<string>): string[] {
  return [...new Set([...tags].flatMap((tag) => [told(tag), told(coarse(tag))]))]
}
