/** What the store has to know of an aggregate to give back its state: pure functions only. */
export interface Aggregate<State, Event> {
  /** The state before the first event. */
  initial: State
  evolve(state: State, event: Event): State
  /** Reads an event as it was stored. Throws when it is none of this aggregate's. */
  parse(stored: unknown): Event
  snapshots: {
    /** A snapshot is due each time that the version passes a multiple of this. */
    every: number
    /** Grows whenever the state changes shape: snapshots of any other schema are as if they were not there. */
    schemaVersion: number
    /** To and from JSON. */
    encode(state: State): unknown
    decode(json: unknown): State
  }
}
