import { Socket } from 'node:net'

/** Of the pipe that a supervisor listens on. */
const heartbeatFd = 3
/** Between two heartbeats, in ms. */
export const heartbeatMs = 1_000

/**
 * Says every second, by a byte on the pipe to the supervisor, that the event loop of this process turns. Who is stopped, or at work on
 * one thing for ever, says nothing. Keeps no process from ending.
 */
export function sendHeartbeats(fd = heartbeatFd): void {
  const pipe = new Socket({ fd, readable: false, writable: true })
  // A supervisor that is gone is noticed by our stdin.
  pipe.on('error', () => {})
  pipe.unref()
  const beat = () => {
    // One that does not listen is not told of the past.
    if (!pipe.destroyed && pipe.writableLength === 0) pipe.write('.')
  }
  beat()
  setInterval(beat, heartbeatMs).unref()
}
