// What the router's benchmark says to it; it brings no types.
declare module 'autocannon' {
  interface Client {
    setHeadersAndBody(headers: Record<string, string>, body: string): void
  }
  interface Request {
    headers?: Record<string, string>
    body?: string
  }
  interface Options {
    url: string
    connections: number
    duration: number
    /** How often it looks whether its time is over, in ms. */
    sampleInt: number
    /** In seconds. */
    timeout: number
    method: 'POST'
    setupClient?: (client: Client) => void
    requests?: { setupRequest: (request: Request) => Request }[]
    verifyBody?: (body: string) => boolean
  }
  interface Instance extends Promise<{ errors: number; mismatches: number }> {
    on(event: 'response', listener: (client: Client, status: number, bytes: number, ms: number) => void): this
  }
  export default function autocannon(options: Options): Instance
}
