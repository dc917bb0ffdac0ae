/** The reader fell too far behind. */
export class QueueOverflow extends Error {
  override name = 'QueueOverflow'
}

/**
 * Carries events from a source that pushes to a reader that pulls, and no more than `capacity` of them at once: a reader
 * that is slower than its source for long gets QueueOverflow instead of all the memory.
 */
export class EventQueue<T> implements AsyncIterableIterator<T, undefined> {
  private readonly capacity: number
  private readonly waiting: T[] = []
  private readonly onReturn: () => void
  private end: { error?: Error } | null = null
  private wake: (() => void) | null = null

  /** @param onReturn called once the reader wants no more, or has been told of the end */
  constructor(capacity: number, onReturn: () => void) {
    this.capacity = capacity
    this.onReturn = onReturn
  }

  push(event: T): void {
    if (this.end) return
    if (this.waiting.length >= this.capacity) {
      this.waiting.length = 0
      this.close(new QueueOverflow(`more than ${this.capacity} events were waiting to be read`))
      return
    }
    this.waiting.push(event)
    this.wake?.()
  }

  /** What was pushed before is still read. */
  close(error?: Error): void {
    if (this.end) return
    this.end = error ? { error } : {}
    this.wake?.()
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.waiting.length === 0 && !this.end) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
      this.wake = null
    }
    const event = this.waiting.shift()
    if (event !== undefined) return { done: false, value: event }
    this.onReturn()
    const error = this.end?.error
    this.end = {}
    if (error) throw error
    return { done: true, value: undefined }
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
}
