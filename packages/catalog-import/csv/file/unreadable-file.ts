import { inEnglish } from '../../reasons/in-english.ts'
import type { FileFault } from '../../reasons/reason.ts'

/** A file that is no catalog, or not one that can be understood without being told more; `fault` says why, `message` in English. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(inEnglish(fault))
    this.fault = fault
  }
}
