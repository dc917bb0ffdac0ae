import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Call } from './call-recorder.ts'

export interface SubgraphProcess {
  /** All of them, by paths `/NAME`, and `/slow/NAME` with a delay. */
  origin: string
  /** How often they were asked so far. */
  calls(): Promise<number>
  /** What is asked of them while `work` is done, by waves. */
  recorded(work: () => Promise<unknown>): Promise<Call[][]>
  stop(): void
}

/** @param file `subgraphs.process.ts`, bundled */
export async function startSubgraphs(file: string): Promise<SubgraphProcess> {
  const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const reply = async () => (await once(child, 'message'))[0]
  const port = await reply()
  // Questions wait for each other, so that each has its own answer.
  let asked: Promise<unknown> = Promise.resolve()
  const ask = <T>(question: string): Promise<T> => {
    const answered = asked.then(() => {
      child.send(question)
      return reply()
    })
    asked = answered
    return answered
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    calls: () => ask('calls'),
    async recorded(work) {
      await ask('record')
      await work()
      return ask('recorded')
    },
    stop: () => child.disconnect(),
  }
}
