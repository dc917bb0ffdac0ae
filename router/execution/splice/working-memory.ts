/** What a request that is put together begins with, in bytes and in numbers. */
const firstBytes = 32_768
const firstRecords = 8_192
/** Larger ones are not kept for others. In bytes. */
const mostKeptBytes = 1_048_576
/** How many are kept. */
const mostKept = 64

const spare: WorkingMemory[] = []

export const viewOf = ({ buffer, byteOffset, byteLength }: Buffer) => new DataView(buffer, byteOffset, byteLength)

/** The answers of one request's subgraphs, one behind the other, and records of where in them what stands. Used again by later requests. */
export class WorkingMemory {
  bytes = Buffer.allocUnsafeSlow(firstBytes)
  /** Of the same bytes. */
  view = viewOf(this.bytes)
  records = new Int32Array(firstRecords)
  #bytes = 0
  #records = 0

  static take(): WorkingMemory {
    const memory = spare.pop() ?? new WorkingMemory()
    memory.#bytes = 0
    memory.#records = 0
    return memory
  }

  /** Nobody looks at it any more. */
  release(): void {
    const size = this.bytes.length + this.records.byteLength
    if (spare.length < mostKept && size <= mostKeptBytes) spare.push(this)
  }

  /** Copies an answer behind the others, with a 0 behind it; returns where it begins. */
  add(answer: Buffer): number {
    const from = this.#bytes
    const to = from + answer.length
    if (to >= this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(to + 1, this.bytes.length * 2))
      this.bytes.copy(larger, 0, 0, from)
      this.bytes = larger
      this.view = viewOf(larger)
    }
    this.bytes.set(answer, from)
    this.bytes[to] = 0
    this.#bytes = to + 1
    return from
  }

  /** Makes room for the records of so many bytes. A field's are shorter than its text, and a thing's others are few. */
  reserveRecords(bytes: number): void {
    const needed = this.#records + bytes
    if (needed <= this.records.length) return
    const larger = new Int32Array(Math.max(needed, this.records.length * 2))
    larger.set(this.records)
    this.records = larger
  }

  newRecord(length: number): number {
    const record = this.#records
    this.#records += length
    return record
  }
}
