/** It took longer than it may. */
export class TooLate extends Error {
  override name = 'TooLate'
}

/**
 * What a function comes to, or TooLate once its time is up: it is told by its signal then, and not waited for.
 *
 * @param gone whoever it is for has gone: that aborts the signal, too
 */
export async function withinTime<T>(
  timeoutMs: number,
  work: (signal: AbortSignal) => T | PromiseLike<T>,
  gone?: AbortSignal,
): Promise<T> {
  const ending = new AbortController()
  const leave = () => ending.abort(gone?.reason)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const fault = new TooLate(`it took longer than ${timeoutMs} ms`)
      reject(fault)
      ending.abort(fault)
    }, timeoutMs)
  })
  if (gone?.aborted) leave()
  gone?.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([work(ending.signal), late])
  } finally {
    clearTimeout(timer)
    gone?.removeEventListener('abort', leave)
  }
}
