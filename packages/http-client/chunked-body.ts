import type { Body } from './body.ts'
import { BadResponse } from './faults.ts'
import { readField } from './field.ts'
import { GrowingBuffer } from './growing-buffer.ts'

const [lf, cr] = [0x0a, 0x0d]

/** Of extensions and trailers together, which nobody reads. */
const mostIgnoredBytes = 16_384
const mostLineBytes = 4_096

/** Size and extensions (RFC 9112, 7.1), without the blanks that some take and others do not. */
const sizeLine =
  /^([\da-f]{1,8})((?:;[!#$%&'*+\-.^_`|~\da-z]+(?:=(?:[!#$%&'*+\-.^_`|~\da-z]+|"[\t\x20\x21\x23-\x5b\x5d-\x7e]*"))?)*)$/i

/** What tells where messages end does not come behind one (RFC 9110, 6.5.1). */
const headOnly: ReadonlySet<string> = new Set(['connection', 'content-length', 'transfer-encoding'])

/** Lines of sizes, data and trailers. What is not exactly so is refused. */
export class ChunkedBody implements Body {
  readonly #bytes: GrowingBuffer
  #expects: 'size' | 'data' | 'end of data' | 'trailer' | 'nothing' = 'size'
  /** Of the chunk, still to come. */
  #left = 0
  #line = ''
  #returned = false
  #ignored = 0

  constructor(mostBytes: number) {
    this.#bytes = new GrowingBuffer(mostBytes)
  }

  get complete() {
    return this.#expects === 'nothing'
  }

  read(bytes: Buffer, start: number): number {
    let at = start
    while (at < bytes.length && !this.complete)
      at = this.#expects === 'data' ? this.#data(bytes, at) : this.#text(bytes, at)
    return at
  }

  end(): never {
    throw new BadResponse('a body that ends too early')
  }

  whole = () => this.#bytes.whole()

  #data(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left)
    this.#bytes.add(bytes, at, end)
    this.#left -= end - at
    if (this.#left === 0) this.#expects = 'end of data'
    return end
  }

  /** Up to the end of a line, or of what there is. */
  #text(bytes: Buffer, start: number): number {
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (this.#returned !== (byte === lf)) throw new BadResponse('a chunk whose lines do not end as lines do')
      if (byte === lf) {
        const line = this.#line
        this.#line = ''
        this.#returned = false
        this.#take(line)
        return at + 1
      }
      if (byte === cr) this.#returned = true
      else this.#line += String.fromCharCode(byte)
      if (this.#line.length > (this.#expects === 'end of data' ? 0 : mostLineBytes)) {
        throw new BadResponse('a chunk with too long a line')
      }
    }
    return bytes.length
  }

  #take(line: string): void {
    if (this.#expects === 'end of data') {
      this.#expects = 'size'
    } else if (this.#expects === 'size') {
      const [, digits = '', extensions = ''] = sizeLine.exec(line) ?? []
      if (digits === '') throw new BadResponse('a chunk without a size')
      this.#ignore(extensions)
      this.#left = Number.parseInt(digits, 16)
      this.#bytes.reserve(this.#left)
      this.#expects = this.#left === 0 ? 'trailer' : 'data'
    } else if (line === '') {
      this.#expects = 'nothing'
    } else {
      const [name] = readField(line) ?? []
      if (name === undefined) throw new BadResponse('a trailer that is no header')
      if (headOnly.has(name)) throw new BadResponse('a trailer that belongs into the head')
      this.#ignore(line)
    }
  }

  #ignore(text: string): void {
    this.#ignored += text.length
    if (this.#ignored > mostIgnoredBytes) throw new BadResponse('too much beside the body')
  }
}
