/** How many operations are being answered, which a drain waits for: no subscriptions. */
export class Answering {
  private count = 0
  private idle: () => void = () => {}

  begin(): void {
    this.count++
  }

  /** What was answered is on its way: graphql-ws hands it to the socket before the event loop turns. */
  end(): void {
    setImmediate(() => {
      this.count--
      if (this.count === 0) this.idle()
    })
  }

  /** Resolves when none is. */
  finished(): Promise<void> {
    return new Promise((resolve) => {
      if (this.count === 0) resolve()
      else this.idle = resolve
    })
  }
}
