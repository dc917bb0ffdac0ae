import { SlowReader } from './transport.ts'

interface Reader<T> {
  resolve(read: IteratorResult<T, undefined>): void
  reject(why: Error): void
}

/**
 * Carries events from a source that pushes to a reader that pulls, one after the other, and no more than `capacity` of them at once: a reader
 * that is slower than its source for long gets SlowReader instead of all the memory. Thousands wait at a time, so waiting is a promise
 * and its functions, and no function that is held up.
 */
export class EventQueue<T> implements AsyncIterableIterator<T, undefined> {
  private readonly capacity: number
  private readonly waiting: T[] = []
  private readonly onReturn: () => void
  private end: { error?: Error } | null = null
  private reader: Reader<T> | null = null

  /** @param onReturn called once the reader wants no more, or has been told of the end */
  constructor(capacity: number, onReturn: () => void) {
    this.capacity = capacity
    this.onReturn = onReturn
  }

  push(event: T): void {
    if (this.end) return
    const { reader } = this
    if (reader) {
      this.reader = null
      reader.resolve({ done: false, value: event })
      return
    }
    if (this.waiting.length >= this.capacity) {
      this.waiting.length = 0
      this.close(new SlowReader())
      return
    }
    this.waiting.push(event)
  }

  /** What was pushed before is still read. */
  close(error?: Error): void {
    if (this.end) return
    this.end = error ? { error } : {}
    const { reader } = this
    if (!reader) return
    this.reader = null
    this.tellEnd(reader)
  }

  next(): Promise<IteratorResult<T, undefined>> {
    return new Promise((resolve, reject) => {
      const event = this.waiting.shift()
      if (event !== undefined) return resolve({ done: false, value: event })
      if (this.end) return this.tellEnd({ resolve, reject })
      this.reader = { resolve, reject }
    })
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.waiting.length = 0
    this.close()
    this.onReturn()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** A fault is told once. */
  private tellEnd({ resolve, reject }: Reader<T>): void {
    const error = this.end?.error
    this.end = {}
    this.onReturn()
    if (error) reject(error)
    else resolve({ done: true, value: undefined })
  }
}
