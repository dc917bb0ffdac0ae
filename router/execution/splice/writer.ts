import type { Emission, EntitySource, Piece } from './emission.ts'
import type { Answers } from './questions.ts'
import { isNull } from './scanner.ts'
import { viewOf, type WorkingMemory } from './working-memory.ts'

const [open, close, openList, closeList, comma] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c] as const
const nullText = Buffer.from('null')
const dataHead = Buffer.from('{"data":')

const none = -1

/** What is shorter is copied here, four bytes at a time, which takes less than asking for it to be copied. */
const shortBytes = 160

/** Something is to be written that nobody was asked, or answered. */
export class Unanswered extends Error {}

/** Puts the client's answer together of what subgraphs have written. */
export class Writer {
  private readonly memory: WorkingMemory
  private readonly answers: readonly Answers[]
  private out: Buffer
  private view: DataView
  private at = 0
  /** Records of the sources of all things that are being written, and which variants they are. */
  private readonly records: number[] = []
  private readonly variants: number[] = []
  /** Of those that are answers: to which question, and the entity's number there. */
  private readonly asked: number[] = []
  private readonly numbers: number[] = []
  /** For each emission of things that are alike by number: where each was written. */
  private readonly written: number[][] = []

  /** @param bytes how long the answer may well be */
  constructor(memory: WorkingMemory, answers: readonly Answers[], bytes: number) {
    this.memory = memory
    this.answers = answers
    this.out = Buffer.allocUnsafeSlow(bytes)
    this.view = viewOf(this.out)
  }

  /** The whole answer as JSON. Throws Unanswered. @param roots records of what was answered of the root */
  write(emission: Emission, roots: readonly number[]): Buffer {
    this.literal(dataHead)
    for (const [nth, record] of roots.entries()) {
      this.records[nth] = record
      this.variants[nth] = 0
    }
    this.thing(emission, 0)
    this.byte(close)
    return this.out.subarray(0, this.at)
  }

  /** @param base where the records of its sources begin */
  private thing(emission: Emission, base: number): void {
    const { given, entities, alike } = emission
    for (let nth = 0; nth < entities.length; nth++) this.find(entities[nth] as EntitySource, base, given, nth)
    if (alike === undefined) this.stretches(emission, base)
    else this.alike(emission, base, alike)
  }

  /** Writes what is alike once, and copies it from then on. */
  private alike(emission: Emission, base: number, alike: number): void {
    const number = this.numbers[base + emission.given] as number
    this.written[alike] ??= []
    const written = this.written[alike] as number[]
    const from = written[number * 2]
    if (from === undefined) {
      written[number * 2] = this.at
      this.stretches(emission, base)
      written[number * 2 + 1] = this.at
    } else {
      const length = (written[number * 2 + 1] as number) - from
      this.reserve(length)
      this.out.copyWithin(this.at, from, from + length)
      this.at += length
    }
  }

  /** Where what is known of a thing by the answer to a question is. */
  private find({ question, from, at }: EntitySource, base: number, given: number, nth: number): void {
    const number = this.numberOf(from >= given ? (this.asked[base + from] as number) : none, base + from, at)
    const answers = this.answers[question] as Answers
    if (!answers.isAnswered(number)) throw new Unanswered()
    const source = base + given + nth
    this.asked[source] = question
    this.numbers[source] = number
    this.records[source] = answers.records[number] as number
    this.variants[source] = answers.variants[number] as number
  }

  private stretches({ given, entities, stretches }: Emission, base: number): void {
    const next = base + given + entities.length
    this.byte(open)
    for (let nth = 0; nth < stretches.length; nth++) {
      const { source, pieces } = stretches[nth] as (typeof stretches)[number]
      const variant = this.variants[base + source] as number
      this.pieces(pieces[variant] as Piece[], this.records[base + source] as number, next)
    }
    this.byte(close)
  }

  private numberOf(question: number, source: number, at: number): number {
    if (question === none) return this.memory.records[(this.records[source] as number) + at] as number
    const further = (this.answers[question] as Answers).further[at] as number[]
    return further[this.numbers[source] as number] as number
  }

  private pieces(pieces: readonly Piece[], record: number, next: number): void {
    const places = this.memory.records
    for (let nth = 0; nth < pieces.length; nth++) {
      const piece = pieces[nth] as Piece
      const { kind, emission } = piece
      const place = places[record + piece.at] as number
      if (kind === 'copy') this.copy(place - piece.back, places[record + piece.to] as number)
      else if (kind === 'text' || !emission) this.literal(piece.text)
      else if (place === isNull) this.literal(nullText)
      else if (kind === 'list') this.list(emission, place, next)
      else this.inner(emission, place, next)
    }
  }

  private inner(emission: Emission, record: number, base: number): void {
    this.records[base] = record
    this.variants[base] = 0
    this.thing(emission, base)
  }

  private list(emission: Emission, first: number, base: number): void {
    this.byte(openList)
    for (let record = first; record >= 0; record = this.memory.records[record] as number) {
      if (record !== first) this.byte(comma)
      this.inner(emission, record, base)
    }
    this.byte(closeList)
  }

  private copy(from: number, to: number): void {
    const { bytes, view } = this.memory
    const length = to - from
    this.reserve(length)
    const { out, view: written } = this
    let at = this.at
    this.at += length
    if (length > shortBytes) {
      out.set(new Uint8Array(bytes.buffer, bytes.byteOffset + from, length), at)
      return
    }
    let next = from
    for (const last = to - 3; next < last; next += 4, at += 4) written.setInt32(at, view.getInt32(next, true), true)
    for (; next < to; next++) out[at++] = bytes[next] as number
  }

  private literal(text: Buffer): void {
    this.reserve(text.length)
    const { out } = this
    for (let nth = 0; nth < text.length; nth++) out[this.at + nth] = text[nth] as number
    this.at += text.length
  }

  private byte(byte: number): void {
    this.reserve(1)
    this.out[this.at++] = byte
  }

  private reserve(more: number): void {
    if (this.at + more <= this.out.length) return
    const larger = Buffer.allocUnsafeSlow((this.at + more) * 2)
    this.out.copy(larger, 0, 0, this.at)
    this.out = larger
    this.view = viewOf(larger)
  }
}
