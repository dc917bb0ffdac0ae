/** How the payloads of an answer in pieces are told apart on their way. */
export interface Framing {
  contentType: string
  /** Stands before the first payload. */
  opening: string
  /** @param json of one payload, without line breaks */
  payload(json: string): string
  /** Says that nothing more comes since something is wrong. @param json the errors alone, `{"errors": [...]}` */
  fault(json: string): string
  /** Says that we are still there; null where clients would not understand. */
  heartbeat: string | null
  /** Says that all has been told. */
  completed: string
  /** Ends what will not go on here, but may elsewhere. */
  interrupted: string
}
