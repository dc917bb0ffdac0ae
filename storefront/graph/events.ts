import type { GraphQLFault } from './router.ts'

interface Payload<Data> {
  data?: Data | null
  errors?: readonly GraphQLFault[]
}

/** The router says that it is there every few seconds. One that hangs closes no connection: it is known by its silence, in ms. */
const longestSilenceMs = 30_000

/**
 * The payloads of a subscription that comes as server-sent events
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, distinct connections). Ends with `complete`.
 * @throws when the connection ends without it, or nothing at all is heard for `silentMs`.
 */
export async function* graphqlEvents<Data>(
  source: ReadableStream<Uint8Array>,
  silentMs = longestSilenceMs,
): AsyncGenerator<Payload<Data>> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of heard(source, silentMs)) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split(/\r?\n\r?\n/)
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const { event, data } = fieldsOf(block)
      if (event === 'complete') return
      if (event === 'next' && data) yield JSON.parse(data)
    }
  }
  throw new Error('the connection ended before the subscription did')
}

async function* heard(source: ReadableStream<Uint8Array>, silentMs: number): AsyncGenerator<Uint8Array> {
  const reader = source.getReader()
  try {
    while (true) {
      const { done, value } = await orSilence(reader.read(), silentMs)
      if (done) return
      yield value
    }
  } finally {
    // Whoever has heard enough, or nothing, lets go of the connection.
    reader.cancel().catch(() => {})
  }
}

async function orSilence<T>(reading: Promise<T>, silentMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('nothing is heard of the subscription any more')), silentMs)
  })
  return Promise.race([reading, silence]).finally(() => clearTimeout(timer))
}

function fieldsOf(block: string): { event: string; data: string } {
  const lines = block.split(/\r?\n/)
  const of = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}:`) ? line.slice(name.length + 1).replace(/^ /, '') : []))
  return { event: of('event').at(-1) ?? '', data: of('data').join('\n') }
}
