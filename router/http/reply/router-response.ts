import { type IncomingMessage, ServerResponse } from 'node:http'

/** Of one name several are lines of their own. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[]>>

/**
 * A response that is told its headers as it goes, names in lower case, and gives them to Node at once, as they will be sent: Node's own store
 * is made to be asked, and costs more than the sending.
 */
export class RouterResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** Among those under way. */
  place = 0
  private readonly lines: string[] = []

  /** Has a header sent, unless it is begun with one of that name. Another of the same name is a line of its own. */
  tell(name: string, value: string): void {
    this.lines.push(name, value)
  }

  /** The same of what is told again and again, of which the last word counts. */
  tellLast(name: string, value: string): void {
    const { lines } = this
    for (let index = 0; index < lines.length; index += 2) {
      if (lines[index] !== name) continue
      lines[index + 1] = value
      return
    }
    this.tell(name, value)
  }

  /** Sends status and headers. Of Node's `writeHead` without its other ways. */
  begin(status: number, headers: ResponseHeaders = {}): this {
    const { lines } = this
    const all: string[] = []
    for (let index = 0; index < lines.length; index += 2) {
      const [name = '', value = ''] = [lines[index], lines[index + 1]]
      if (headers[name] === undefined) all.push(name, value)
    }
    for (const name in headers) {
      const value = headers[name]
      if (typeof value === 'string') all.push(name, value)
      else for (const line of value ?? []) all.push(name, line)
    }
    return this.writeHead(status, all)
  }
}
