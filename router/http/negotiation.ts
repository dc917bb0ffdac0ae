export const graphqlResponse = 'application/graphql-response+json'
export const json = 'application/json'

export interface Negotiated {
  type: typeof graphqlResponse | typeof json
  /** The client accepts `application/json` and nothing newer, so well-formed requests are answered with 200. */
  jsonOnly: boolean
}

interface Range {
  type: string
  quality: number
}

/**
 * Chooses the answer's media type as GraphQL over HTTP has it (https://graphql.github.io/graphql-over-http/draft/#sec-Accept).
 * Saying nothing, or anything, gets `application/json` with the newer statuses.
 *
 * @returns null when the client accepts nothing that we have
 */
export function negotiate(accept: string | undefined): Negotiated | null {
  const ranges = parseAccept(accept)
  if (!accept?.trim()) return { type: json, jsonOnly: false }
  const quality = (type: string) => ranges.find((range) => range.type === type)?.quality
  const anything = quality('application/*') ?? quality('*/*')
  const newer = quality(graphqlResponse) ?? 0
  const older = quality(json) ?? anything ?? 0
  if (newer > 0 && newer >= older) return { type: graphqlResponse, jsonOnly: false }
  if (older > 0) return { type: json, jsonOnly: newer === 0 && !anything }
  return null
}

/** Whether a person with a browser is asking: HTML is named, and preferred to every kind of JSON that is named. */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = parseAccept(accept)
  const quality = (type: string) => ranges.find((range) => range.type === type)?.quality ?? 0
  const html = quality('text/html')
  return html > 0 && html > quality(json) && html > quality(graphqlResponse)
}

function parseAccept(accept: string | undefined): Range[] {
  return (accept ?? '').split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((it) => it.trim().toLowerCase())
    if (type === '') return []
    // Answers are always UTF-8.
    if (parameters.some((it) => it.startsWith('charset=') && !/^charset="?utf-?8"?$/.test(it))) return []
    const quality = Number(parameters.find((it) => it.startsWith('q='))?.slice(2) ?? 1)
    return [{ type, quality: Number.isFinite(quality) ? quality : 0 }]
  })
}
