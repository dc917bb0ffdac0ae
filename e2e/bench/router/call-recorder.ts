/** A call of a subgraph, as a gateway makes it. */
export interface Call {
  path: string
  body: string
}

/** Calls by waves: those of one were all made before any of them was answered. */
export interface CallRecorder {
  called(call: Call): void
  answered(): void
  waves: Call[][]
}

export function callRecorder(): CallRecorder {
  const waves: Call[][] = []
  let answeredSince = true
  return {
    waves,
    called(call) {
      if (answeredSince) waves.push([])
      answeredSince = false
      waves.at(-1)?.push(call)
    },
    answered() {
      answeredSince = true
    },
  }
}
