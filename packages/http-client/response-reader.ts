import { type Body, bodyOf } from './body.ts'
import { BadResponse } from './faults.ts'
import { type ResponseHead, type ResponseHeaders, readResponseHead } from './response-head.ts'

export interface Response {
  status: number
  headers: ResponseHeaders
  /** As it was sent: a content-encoding is the caller's. */
  body: Buffer
}

const mostHeadBytes = 16_384
/** Responses before the response, such as early hints. */
const mostInterim = 8
const headEnd = Buffer.from('\r\n\r\n')
const beginning = Buffer.from('HTTP/1.')

/** Reads one response, in whatever pieces it comes. What it is given may be overwritten afterwards. */
export class ResponseReader {
  readonly #bodiless: boolean
  readonly #mostBytes: number
  /** A head that came in pieces, so far. */
  #held: Buffer | undefined
  #heldBytes = 0
  #interim = 0
  #head: ResponseHead | undefined
  #body: Body | undefined
  #begun = false
  #more = false

  constructor(bodiless: boolean, mostBytes: number) {
    this.#bodiless = bodiless
    this.#mostBytes = mostBytes
  }

  /** Whether anything has come. */
  get begun() {
    return this.#begun
  }

  get headRead() {
    return this.#head !== undefined
  }

  /** Answers the response once it is whole. Throws BadResponse or ResponseTooLong. */
  read(bytes: Buffer): Response | undefined {
    this.#begun = true
    let at = 0
    while (!this.#body) {
      if (at === bytes.length) return undefined
      at = this.#readHead(bytes, at)
    }
    if (at < bytes.length && !this.#body.complete) at = this.#body.read(bytes, at)
    this.#more = at < bytes.length
    return this.#response()
  }

  /** The other side will send no more. Answers the response if that is its end. Throws BadResponse. */
  end(): Response | undefined {
    this.#body?.end()
    return this.#response()
  }

  /** After a whole response: for how long the connection may be kept, in ms; 0 where it sent more than that. */
  get keepMs() {
    return this.#more || this.#head?.body === 'until closed' ? 0 : (this.#head?.keepMs ?? 0)
  }

  #response(): Response | undefined {
    if (!this.#head || !this.#body?.complete) return undefined
    return { status: this.#head.status, headers: this.#head.headers, body: this.#body.whole() }
  }

  /** Answers where the head ends, or the bytes do. */
  #readHead(bytes: Buffer, at: number): number {
    const end = this.#heldBytes === 0 ? bytes.indexOf(headEnd, at) : -1
    if (end < 0) return this.#hold(bytes, at)
    if (end - at > mostHeadBytes) throw new BadResponse(`a head of more than ${mostHeadBytes} bytes`)
    this.#takeHead(bytes.toString('latin1', at, end))
    return end + headEnd.length
  }

  #hold(bytes: Buffer, at: number): number {
    this.#held ??= Buffer.allocUnsafe(mostHeadBytes + headEnd.length)
    const before = this.#heldBytes
    this.#heldBytes += bytes.copy(this.#held, before, at)
    const held = this.#held.subarray(0, this.#heldBytes)
    const end = held.indexOf(headEnd, Math.max(0, before - headEnd.length + 1))
    if (end < 0) {
      mayBeginHead(held, before)
      if (held.length === this.#held.length) throw new BadResponse(`a head of more than ${mostHeadBytes} bytes`)
      return bytes.length
    }
    this.#heldBytes = 0
    this.#takeHead(held.toString('latin1', 0, end))
    return at + end + headEnd.length - before
  }

  #takeHead(text: string): void {
    const head = readResponseHead(text, this.#bodiless)
    if (head.status === 101) throw new BadResponse('another protocol, which nobody asked for')
    if (head.status < 200) {
      if (head.keepMs === 0 || 'content-length' in head.headers || 'transfer-encoding' in head.headers) {
        throw new BadResponse('an interim response that is more than one')
      }
      if (++this.#interim > mostInterim) throw new BadResponse('too many interim responses')
      return
    }
    this.#head = head
    this.#body = bodyOf(head, this.#mostBytes)
  }
}

/** What can become no head is refused at once: nobody waits for the rest of it. */
function mayBeginHead(held: Buffer, from: number): void {
  const length = Math.min(held.length, beginning.length)
  if (held.compare(beginning, 0, length, 0, length) !== 0) throw new BadResponse('no status line')
  for (let at = held.indexOf(0x0a, from); at >= 0; at = held.indexOf(0x0a, at + 1)) {
    if (held[at - 1] !== 0x0d) throw new BadResponse('a line that ends without a carriage return')
  }
}
