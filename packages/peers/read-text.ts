import type { Dispatcher } from 'undici'

/** An answer has more bytes than whoever reads it takes; the rest of it is not waited for. */
export class TooLong extends Error {
  override name = 'TooLong'
}

/** Reads an answer's body to its end. Throws TooLong as soon as there is more of it than `mostBytes`, or what undici throws. */
export async function readText(body: Dispatcher.ResponseData['body'], mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > mostBytes) {
      body.destroy()
      throw new TooLong(`more than ${mostBytes} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
