import type { Socket } from 'node:net'

/** After so many, those that wait are sent at once: the first of them is not to wait for all that a busy turn has to do. */
const most = 32

let waiting: Socket[] = []

/**
 * Keeps what is written to `socket` until this turn of the event loop is over, to be sent along with what is written to others in it: whoever
 * reads at the other end, if that is one process as it mostly is, is woken once for all of it instead of once for each.
 */
export function sendTogether(socket: Socket): void {
  socket.cork()
  const count = waiting.push(socket)
  if (count === 1) setImmediate(sendAll)
  else if (count >= most) sendAll()
}

function sendAll(): void {
  const sockets = waiting
  waiting = []
  for (const socket of sockets) socket.uncork()
}
