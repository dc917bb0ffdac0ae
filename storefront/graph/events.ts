import type { GraphQLFault } from './router.ts'

interface Payload<Data> {
  data?: Data | null
  errors?: readonly GraphQLFault[]
}

/**
 * The payloads of a subscription that comes as server-sent events
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, distinct connections). Ends with `complete`.
 * @throws when the connection ends without it.
 */
export async function* graphqlEvents<Data>(source: ReadableStream<Uint8Array>): AsyncGenerator<Payload<Data>> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of source as unknown as AsyncIterable<Uint8Array>) {
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

function fieldsOf(block: string): { event: string; data: string } {
  const lines = block.split(/\r?\n/)
  const of = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}:`) ? line.slice(name.length + 1).replace(/^ /, '') : []))
  return { event: of('event').at(-1) ?? '', data: of('data').join('\n') }
}
