import type { WebSocket } from 'ws'

/** Sockets are asked in so many parts, so that thousands of them are not asked at once. */
const parts = 20

/** Who has been asked, and has not answered yet. */
const silent = new WeakSet<WebSocket>()

/** Finds connections that died without a word, with one timer for all: who has not answered a ping when the next is due is cut off. */
export class Pulse {
  private readonly sockets = Array.from({ length: parts }, () => new Set<WebSocket>())
  private readonly timer: NodeJS.Timeout
  private added = 0
  private turn = 0

  /** @param everyMs between two pings of one socket */
  constructor(everyMs: number) {
    this.timer = setInterval(() => this.ask(), everyMs / parts).unref()
  }

  /** Until it is closed. */
  watch(socket: WebSocket): void {
    this.sockets[this.added++ % parts]?.add(socket)
    socket.on('pong', heard)
  }

  stop(): void {
    clearInterval(this.timer)
  }

  private ask(): void {
    const part = this.sockets[this.turn++ % parts]
    for (const socket of part ?? []) {
      if (socket.readyState !== socket.OPEN) part?.delete(socket)
      else if (silent.has(socket)) socket.terminate()
      else {
        silent.add(socket)
        socket.ping()
      }
    }
  }
}

function heard(this: WebSocket): void {
  silent.delete(this)
}
