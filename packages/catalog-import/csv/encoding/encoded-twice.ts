import { decodeAll } from './decoder.ts'

/**
 * Text whose UTF-8 was taken for Windows-1252 and encoded again, as it was meant: `FÃ¼r` as `Für`, however often that was done to it. Undefined where
 * nothing says so. What may be meant as it stands, such as `«MAÇû`, is left.
 */
export function encodedOnce(text: string): string | undefined {
  let told = text
  for (let left = mostTimes; left > 0 && unmistakable.test(told); left--) {
    const once = told.replace(runs, (run) => meantBy(run) ?? run)
    if (once === told) break
    told = once
  }
  return told === text ? undefined : told
}

const mostTimes = 3

/** No language has these after each other: a capital with a mark, or `â`, and then a sign. Quotes may stand behind any letter. */
const unmistakable =
  /[ÂÃÐÑ][\u0080-\u009f\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|(?<=\p{Ll})[ÃÄÅÐÑ][\u0080-\u00bf\u2018-\u203a\u20ac]|â(?:€|‚¬)/u

/** The byte that each letter stands for in Windows-1252, or in ISO 8859-1. */
const bytes = new Map(
  Array.from({ length: 128 }, (_, n) => n + 128).flatMap((byte) => [
    [String.fromCharCode(byte), byte] as const,
    [decodeAll(new Uint8Array([byte]), 'windows-1252'), byte] as const,
  ]),
)

const runs = new RegExp(`[${[...bytes.keys()].join('')}]{2,}`, 'gu')

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What a run's bytes are as UTF-8, where they are that from its beginning to its end. */
function meantBy(run: string): string | undefined {
  try {
    return strict.decode(new Uint8Array([...run].map((letter) => bytes.get(letter) ?? 0)))
  } catch {
    return undefined
  }
}
