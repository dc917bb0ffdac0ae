import type { Evidence } from './detect.ts'

const startBytes = 64 * 1024
/** More lines than these say nothing new of how a file is written. */
const lineBytes = 256 * 1024

/**
 * What a whole file tells of its encoding, wherever its first letter beyond ASCII stands. Lines with such letters are kept; of a file that is all
 * ASCII nothing is.
 */
export async function evidenceIn(bytes: AsyncIterable<Uint8Array>): Promise<Evidence> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const starts: Uint8Array[] = []
  const lines: Uint8Array[] = []
  let utf8 = true
  let [started, kept] = [0, 0]
  let tail: Uint8Array = new Uint8Array()
  for await (const piece of bytes) {
    if (started < startBytes) starts.push(piece.subarray(0, startBytes - started))
    started += piece.length
    if (utf8) utf8 = decodes(strict, piece, { stream: true })
    if (kept >= lineBytes) continue
    const ends = piece.lastIndexOf(newline) + 1
    for (const line of lettered(joined(tail, piece.subarray(0, ends)))) {
      lines.push(line)
      kept += line.length
    }
    tail = ends > 0 ? piece.slice(ends) : joined(tail, piece).slice(-startBytes)
  }
  lines.push(...lettered(tail))
  if (utf8) utf8 = decodes(strict, new Uint8Array(), { stream: false })
  return { start: concat(starts), lines: concat(lines), utf8 }
}

const newline = 0x0a

function* lettered(bytes: Uint8Array): Generator<Uint8Array> {
  let begin = 0
  while (begin < bytes.length) {
    const at = bytes.indexOf(newline, begin)
    const end = at < 0 ? bytes.length : at + 1
    const line = bytes.subarray(begin, end)
    if (line.some((byte) => byte > 0x7f)) yield line
    begin = end
  }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    decoder.decode(bytes, options)
    return true
  } catch {
    return false
  }
}

const joined = (a: Uint8Array, b: Uint8Array) => (a.length === 0 ? b : concat([a, b]))
const concat = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
