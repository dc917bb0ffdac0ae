/** One of the kinds that an Accept header names. */
export interface MediaRange {
  /** In lower case. */
  type: string
  /** From 0, which is "never", to 1. */
  quality: number
  /** Names and values in lower case, without quotes. */
  parameters: Readonly<Record<string, string>>
}

/** The media ranges of an Accept header (RFC 9110, 12.5.1), in its order; those of another charset than UTF-8 are left out. */
export function parseAccept(accept: string | undefined): MediaRange[] {
  return (accept ?? '').split(',').flatMap((part) => {
    const [type = '', ...rest] = part.split(';').map((it) => it.trim().toLowerCase())
    if (type === '') return []
    const { q, charset, ...parameters } = Object.fromEntries(rest.map(parameter))
    // Answers are always UTF-8.
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return []
    return [{ type, quality: qualityOf(q), parameters }]
  })
}

/** Of a `q=`, from 0 to 1; nonsense is 0. */
export function qualityOf(text: string | undefined): number {
  const quality = Number(text ?? 1)
  return Number.isFinite(quality) ? quality : 0
}

function parameter(text: string): [name: string, value: string] {
  const equals = text.indexOf('=')
  if (equals < 0) return [text, '']
  return [
    text.slice(0, equals).trim(),
    text
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  ]
}
