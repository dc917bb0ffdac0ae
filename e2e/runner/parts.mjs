import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * What stands in e2e as `NAME.KIND.ts`, in whichever folder: names and sources, by name.
 * @param {string} root
 * @param {string} kind
 * @returns {[name: string, source: string][]}
 */
export function partsOf(root, kind) {
  const ending = `.${kind}.ts`
  const files = readdirSync(join(root, 'e2e'), { recursive: true }).filter((file) => file.endsWith(ending))
  const parts = files.map((file) => [basename(file, ending), join('e2e', file)]).sort()
  const twice = parts.find(([name], nth) => name === parts[nth + 1]?.[0])
  if (twice) throw new Error(`there is more than one ${twice[0]}${ending} in e2e`)
  return parts
}

/**
 * What a part says of itself, read from its source, so that it can be told before anything is installed.
 * @param {string} root
 * @param {string} source
 */
export function describedIn(root, source) {
  const text = readFileSync(join(root, source), 'utf8')
  const title = /^export const title =\s+(['"])(.*)\1$/m.exec(text)?.[2]
  if (title === undefined) throw new Error(`${source} has no title`)
  return {
    title,
    group: /^export const group = '(.*)'$/m.exec(text)?.[1],
    long: /^export const long = true$/m.test(text),
  }
}

/**
 * Those that are named, by name or group, or all; with `short` without the long ones then. Null, and said, when a name is nobody's.
 * @template {{ group?: string, long?: boolean }} Part
 * @param {[name: string, part: Part][]} parts
 * @param {{ names: string[], short?: boolean }} wanted
 */
export function chosenParts(parts, { names, short = false }) {
  const known = new Set(parts.flatMap(([name, { group }]) => (group === undefined ? [name] : [name, group])))
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`)
    return null
  }
  return parts.filter(([name, part]) =>
    names.length > 0 ? names.includes(name) || names.includes(part.group ?? name) : !(short && part.long),
  )
}
