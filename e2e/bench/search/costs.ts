import { parts } from './mixed-shelf.ts'

type Parts = typeof parts
/** What is asked of a search: of each part one of its ways. */
export type Question = { [Part in keyof Parts]: Parts[Part][number] }

/** So many questions, whose parts stand together by chance; the same every time. */
export function questions(count: number): Question[] {
  const names = Object.keys(parts) as (keyof Parts)[]
  return Array.from(
    { length: count },
    (_, nth) =>
      Object.fromEntries(
        names.map((name, part) => [name, parts[name][chance(nth, part) % parts[name].length]]),
      ) as Question,
  )
}

function chance(question: number, part: number): number {
  let value = Math.imul(question + 1, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f)
  return (value ^ (value >>> 16)) >>> 0
}

export const inWords = (question: Question): string =>
  Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')
