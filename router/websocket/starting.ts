/**
 * Operations that have not begun yet, by their connection and id. Who completes one before it has begun may use its id again at once, and
 * graphql-ws, which looks for the id alone, takes the first for one that is still wanted: it would be answered in the name of the second.
 */
export class Starting<Started> {
  private readonly connections = new WeakMap<object, Map<string, object>>()
  private readonly abandon: (started: Started) => void

  /** @param abandon ends what nobody wants any more */
  constructor(abandon: (started: Started) => void) {
    this.abandon = abandon
  }

  /** What has started; of what is not wanted any more graphql-ws never hears. */
  async begin(connection: object, id: string, start: () => Promise<Started>): Promise<Started> {
    const here = this.connections.get(connection) ?? new Map<string, object>()
    const mark = {}
    this.connections.set(connection, here.set(id, mark))
    const started = await start()
    if (here.get(id) !== mark) {
      this.abandon(started)
      return never()
    }
    here.delete(id)
    if (here.size === 0) this.connections.delete(connection)
    return started
  }
}

/** Whoever waits for it is forgotten with it. */
export const never = <T>() => new Promise<T>(() => {})
