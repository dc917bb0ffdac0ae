/** Tasks of one key run one after another, tasks of different keys side by side. */
export class KeyLanes {
  readonly #tails = new Map<string, Promise<void>>()

  /** Resolves when the task has run. A task must not throw: it would be its own lane's end. */
  run(key: string, task: () => Promise<void>): Promise<void> {
    const tail = (this.#tails.get(key) ?? Promise.resolve()).then(task)
    this.#tails.set(key, tail)
    return tail.finally(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
  }
}
