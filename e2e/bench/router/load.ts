/** What one client sends. */
export interface Sent {
  /** The body, as JSON. */
  body: string
  authorization?: string
}

export interface Load {
  url: string
  connections: number
  seconds: number
  /** Sent in turn: by the clients, each always the same, or request by request. */
  sent: readonly Sent[]
  turn: 'client' | 'request'
  /** So many more connections from half of the time on. */
  burst?: number
  /** Judges the text of every answer, where every one is looked at. */
  isRight?: (text: string) => boolean
}

export interface LoadFigures {
  /** Answers with status 200. */
  answers: number
  /** From the start to the last of them. */
  seconds: number
  /** In ms. */
  p50: number
  p99: number
  /** Requests that had another status, no answer, or one that is not right. */
  wrong: number
}

export const headersOf = ({ authorization }: Sent): Record<string, string> => ({
  'content-type': 'application/json',
  ...(authorization && { authorization }),
})
