/** Where a supergraph comes from. */
export interface SupergraphSource {
  /** For people; holds no secret. */
  readonly name: string
  /**
   * The SDL, or null if it has not changed since it was read last.
   *
   * @throws SupergraphError saying why it cannot be had, or NotThereYet if that may pass
   */
  read(): Promise<string | null>
  /** Calls back whenever it may have changed; returns the end of that. */
  follow(perhaps: () => Promise<void>): () => void
}

/** It cannot be had now; asking again may help. */
export class NotThereYet extends Error {
  override name = 'NotThereYet'
}
