import { open } from 'node:fs/promises'

/**
 * Appends lines to a file, all or none: where the disk is full, what has got there of them is taken away again. A line that a killed process has left
 * unfinished is ended first, so that it spoils no other. One caller at a time.
 */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a+')
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(size - 1, 0) })
    const cutOff = size > 0 && buffer.toString() !== '\n'
    try {
      await file.appendFile(`${cutOff ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`)
    } catch (error) {
      await file.truncate(size)
      throw error
    }
  } finally {
    await file.close()
  }
}
