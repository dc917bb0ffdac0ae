import { ResponseTooLong } from './faults.ts'

const firstBytes = 4_096

/** Bytes of which nobody knows how many will come. */
export class GrowingBuffer {
  readonly #most: number
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Makes room for so many more, which are on their way. Throws ResponseTooLong. */
  reserve(more: number): void {
    const length = this.#length + more
    if (length > this.#most) throw new ResponseTooLong(`more than ${this.#most} bytes`)
    if (length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(length, firstBytes, Math.min(this.#bytes.length * 2, this.#most)))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }

  /** Copies a part of `from`. Throws ResponseTooLong. */
  add(from: Buffer, start: number, end: number): void {
    this.reserve(end - start)
    this.#length += from.copy(this.#bytes, this.#length, start, end)
  }

  whole(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }
}
