import { ChunkedBody } from './chunked-body.ts'
import { BadResponse, ResponseTooLong } from './faults.ts'
import { GrowingBuffer } from './growing-buffer.ts'
import type { ResponseHead } from './response-head.ts'

/** A body as it comes. What it is given is its reader's again afterwards, so each copies what it keeps. */
export interface Body {
  /** Reads from `at` on; answers where it stopped. Throws BadResponse or ResponseTooLong. */
  read(bytes: Buffer, at: number): number
  readonly complete: boolean
  /** Nothing more will come. Throws BadResponse where more must. */
  end(): void
  whole(): Buffer
}

/** Throws ResponseTooLong where that is known already. */
export function bodyOf({ body }: ResponseHead, mostBytes: number): Body {
  if (body === 'chunked') return new ChunkedBody(mostBytes)
  if (body === 'until closed') return new BodyUntilClosed(mostBytes)
  if (body > mostBytes) throw new ResponseTooLong(`more than ${mostBytes} bytes`)
  return new SizedBody(body)
}

class SizedBody implements Body {
  readonly #bytes: Buffer
  #length = 0

  constructor(length: number) {
    this.#bytes = Buffer.allocUnsafe(length)
  }

  read(bytes: Buffer, at: number): number {
    const copied = bytes.copy(this.#bytes, this.#length, at)
    this.#length += copied
    return at + copied
  }

  get complete() {
    return this.#length === this.#bytes.length
  }

  end(): never {
    throw new BadResponse('a body that ends too early')
  }

  whole = () => this.#bytes
}

class BodyUntilClosed implements Body {
  readonly #bytes: GrowingBuffer
  complete = false

  constructor(mostBytes: number) {
    this.#bytes = new GrowingBuffer(mostBytes)
  }

  read(bytes: Buffer, at: number): number {
    this.#bytes.add(bytes, at, bytes.length)
    return bytes.length
  }

  end(): void {
    this.complete = true
  }

  whole = () => this.#bytes.whole()
}
