/** The time that an engine serves: who still works with it, and who goes on with its successor. */
export class Tenure<T> {
  private successor: T | null = null
  private readonly followers = new Set<(successor: T) => Promise<void>>()
  private working = 0
  private idle: () => void = () => {}

  /** What is begun ends on the same engine, which is there until then; returns the end of it. */
  work(): () => void {
    this.working++
    return () => {
      this.working--
      if (this.working === 0) this.idle()
    }
  }

  /** Has what runs for long moved to the successor, at once where there is one already; returns the end of that. */
  follow(move: (successor: T) => Promise<void>): () => void {
    if (this.successor) void move(this.successor)
    else this.followers.add(move)
    return () => this.followers.delete(move)
  }

  /** Moves who follows; resolves when nobody works with the old one any more. */
  async end(successor: T): Promise<void> {
    this.successor = successor
    const followers = [...this.followers]
    this.followers.clear()
    await Promise.all(followers.map((move) => move(successor)))
    if (this.working > 0) {
      await new Promise<void>((resolve) => {
        this.idle = resolve
      })
    }
  }
}
