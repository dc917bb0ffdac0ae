import { splicedBytes } from '../../prepare/kept/kept-bytes.ts'
import type { Transport } from '../../subgraphs/transport.ts'
import { compileSplice, type SplicedPlan } from './compile-splice.ts'
import { NotSpliced } from './reply-layout.ts'
import { SpliceRun } from './splice-run.ts'

type Source = Parameters<typeof compileSplice>[0]

/** What a client is answered, or how to have it answered otherwise with what is known by now. */
export type Spliced = { json: Buffer } | { transport: Transport }

/** An operation that is asked but once is not worth it. */
const secondRun = 2
/** What is odd so often in a row will be odd the next times, as what is small will be small: it is not tried again for so many. */
const mostOdd = 5
const leftAlone = 1_000
/** Below so many bytes reading an answer into objects takes less. */
const leastBytes = 1_024
/** More than the last answer had: the next may be a little longer. */
const headroom = 1.05

/**
 * Answers an operation by putting together what subgraphs write, without reading it into objects, where its plan allows that and all of it is
 * exactly as asked for. Whatever is odd (an error, a null where none may be, a blank where none is needed) is left to `execute`.
 */
export class Splicing {
  private readonly source: Source
  private readonly fromRun: number
  private runs = 0
  private oddInRow = 0
  private bytes = 4_096
  private plan: SplicedPlan | null | undefined
  /** Told how many bytes of memory more are kept. */
  grows: (bytes: number) => void = () => {}

  constructor(source: Source, fromRun = secondRun) {
    this.source = source
    this.fromRun = fromRun
  }

  /** Once it is ready. */
  async answer(asker: ConstructorParameters<typeof SpliceRun>[1]): Promise<Spliced> {
    const run = new SpliceRun(this.plan as SplicedPlan, asker)
    const json = await run.answer(this.bytes)
    if (!json) {
      // A client that has gone says nothing of answers.
      if (run.isOdd && ++this.oddInRow >= mostOdd) this.leave()
      return { transport: run.replay() }
    }
    this.oddInRow = 0
    if (json.length < leastBytes) this.leave()
    this.bytes = Math.ceil(json.length * headroom)
    return { json }
  }

  /** Whether it is worth trying. */
  get isReady(): boolean {
    if (++this.runs < this.fromRun) return false
    if (this.plan === undefined) {
      this.plan = compiled(this.source)
      if (this.plan) this.grows(splicedBytes(this.plan.steps))
    }
    return this.plan !== null
  }

  private leave(): void {
    this.oddInRow = 0
    this.runs = this.fromRun - leftAlone
  }
}

function compiled(source: Source): SplicedPlan | null {
  try {
    return compileSplice(source)
  } catch (error) {
    if (error instanceof NotSpliced) return null
    throw error
  }
}
