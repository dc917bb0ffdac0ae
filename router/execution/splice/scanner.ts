import { isUtf8 } from 'node:buffer'
import { beginsNull, blanks, boolean, float, int, literal, nothing, odd, scalar, string } from './json-bytes.ts'
import type { Answers, Question } from './questions.ts'
import type { KeyPart, ReplyThing, ReplyValue } from './reply-layout.ts'
import type { WorkingMemory } from './working-memory.ts'

const [open, close, openList, closeList, comma] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c] as const

/** In place of a thing's record. */
export const isNull = -1
/** In place of the first record of a list. */
export const isEmptyList = -2

/** What stands in one answer under `data`: a thing, or lists of entities in the order in which they were asked about. */
export type Expected =
  | { root: ReplyThing }
  | { lists: readonly { head: Buffer; answers: Answers; numbers: readonly number[] }[] }

/**
 * Looks through subgraphs' answers as bytes: whether they are exactly what was asked for, of the right types and nothing else, and where the
 * parts of it stand. Makes no object of them.
 */
export class Scanner {
  private readonly memory: WorkingMemory
  private readonly answers: readonly Answers[]
  /** Of the thing that a value was, or the first one of a list. */
  private record = isNull
  /** Where parts of a key begin and end. */
  private readonly ranges: Int32Array

  /** @param answers to each question of the plan */
  constructor(memory: WorkingMemory, answers: readonly Answers[]) {
    this.memory = memory
    this.answers = answers
    this.ranges = new Int32Array(Math.max(0, ...answers.map(({ question }) => question.keys.sources.length * 2)))
  }

  /** Returns the record of a root, 0 for entities, or `odd`. @param from where the answer begins in memory @param to where it ends */
  read(expected: Expected, from: number, to: number): number {
    const { bytes } = this.memory
    if (!isUtf8(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from))) return odd
    this.memory.reserveRecords(to - from)
    let at = literal(bytes, from, dataHead)
    let record = 0
    if (at < 0) return odd
    if ('root' in expected) {
      at = this.thing(expected.root, at)
      record = this.record
    } else {
      for (const list of expected.lists) {
        at = literal(bytes, at, list.head)
        if (at > 0) at = this.entities(list.answers, list.numbers, at)
        if (at < 0) return odd
      }
      at = bytes[at] === close ? at + 1 : odd
    }
    if (at < 0 || bytes[at] !== close || blanks(bytes, at + 1) !== to) return odd
    return record
  }

  private entities(answers: Answers, numbers: readonly number[], from: number): number {
    const { bytes } = this.memory
    if (bytes[from] !== openList) return odd
    let at = from + 1
    for (let nth = 0; nth < numbers.length; nth++) {
      if (nth > 0) {
        if (bytes[at] !== comma) return odd
        at++
      }
      const number = numbers[nth] as number
      at = this.thing(answers.question.answer, at)
      if (at < 0) return odd
      if (answers.take(number, this.record, 0)) this.goOn(answers, number)
    }
    return bytes[at] === closeList ? at + 1 : odd
  }

  private thing(thing: ReplyThing, from: number): number {
    const { bytes, records } = this.memory
    const { fields, isRecorded } = thing
    const record = isRecorded ? this.memory.newRecord(thing.recordLength) : isNull
    let at = from
    for (let nth = 0; nth < fields.length; nth++) {
      const field = fields[nth] as (typeof fields)[number]
      const begin = literal(bytes, at, field.head)
      if (begin < 0) return odd
      at = this.value(field.value, begin)
      if (at < 0) return odd
      if (isRecorded) {
        records[record + field.at] = begin
        records[record + field.at + 1] = at
        records[record + field.at + 2] = this.record
      }
    }
    if (bytes[at] !== close) return odd
    if (isRecorded) this.told(thing, record)
    this.record = record
    return at + 1
  }

  /** Notes what is to be asked about a thing, and what it answers. */
  private told({ asks, tells }: ReplyThing, record: number): void {
    for (let nth = 0; nth < asks.length; nth++) {
      const { questions, parts, at } = asks[nth] as (typeof asks)[number]
      const first = this.answers[(questions[0] as Question).index] as Answers
      const number = this.numberOf(first, parts, record)
      this.memory.records[record + at] = number
      for (let which = 0; which < questions.length; which++) {
        this.want(this.answers[(questions[which] as Question).index] as Answers, number)
      }
    }
    for (let nth = 0; nth < tells.length; nth++) {
      const { question, parts, variant } = tells[nth] as (typeof tells)[number]
      const answers = this.answers[question.index] as Answers
      const number = this.numberOf(answers, parts, record)
      if (!answers.isAnswered(number) && answers.take(number, record, variant)) this.goOn(answers, number)
    }
  }

  private want(answers: Answers, number: number): void {
    if (answers.want(number)) this.goOn(answers, number)
  }

  /** Notes what is to be asked further about an entity, now that it is told what that takes. */
  private goOn(about: Answers, number: number): void {
    const { further } = about.question
    for (let nth = 0; nth < further.length; nth++) {
      const { question, parts } = further[nth] as (typeof further)[number]
      const answers = this.answers[question.index] as Answers
      const read = parts[about.variants[number] as number] as readonly KeyPart[]
      const known = this.numberOf(answers, read, about.records[number] as number, about, number)
      const numbers = about.further[nth] as number[]
      numbers[number] = known
      this.want(answers, known)
    }
  }

  /** @param about what the record is an answer to @param aboutNumber the entity's number there */
  private numberOf(
    { keys }: Answers,
    parts: readonly KeyPart[],
    record: number,
    about?: Answers,
    aboutNumber = 0,
  ): number {
    const { bytes, records } = this.memory
    const { ranges } = this
    for (let nth = 0; nth < parts.length; nth++) {
      const { at, key } = parts[nth] as KeyPart
      if (at !== undefined) {
        ranges[nth * 2] = records[record + at] as number
        ranges[nth * 2 + 1] = records[record + at + 1] as number
      } else if (about && key !== undefined) {
        const place = (aboutNumber * about.question.keys.sources.length + key) * 2
        ranges[nth * 2] = about.keys.ranges[place] as number
        ranges[nth * 2 + 1] = about.keys.ranges[place + 1] as number
      }
    }
    return keys.numberOf(bytes, ranges)
  }

  private value(value: ReplyValue, at: number): number {
    const { bytes } = this.memory
    if (value.nullable && beginsNull(bytes, at)) {
      this.record = isNull
      return nothing(bytes, at)
    }
    switch (value.kind) {
      case 'string':
        return string(bytes, at)
      case 'int':
        return int(bytes, at)
      case 'thing':
        return bytes[at] === open ? this.thing(value.thing as ReplyThing, at) : odd
      case 'list':
        return this.list(value.of as ReplyValue, at)
      case 'enum':
        return oneOf(bytes, at, value.texts)
      case 'boolean':
        return boolean(bytes, at)
      case 'float':
        return float(bytes, at)
      case 'scalar':
        return scalar(bytes, at)
    }
  }

  private list(of: ReplyValue, from: number): number {
    const { bytes, records } = this.memory
    if (bytes[from] !== openList) return odd
    const chained = of.thing?.isRecorded === true
    let [first, last] = [isEmptyList, isEmptyList]
    let at = from + 1
    if (bytes[at] !== closeList) {
      for (;;) {
        at = this.value(of, at)
        if (at < 0) return odd
        if (chained) {
          const record = this.record
          if (record === isNull) return odd
          if (last < 0) first = record
          else records[last] = record
          last = record
        }
        if (bytes[at] !== comma) break
        at++
      }
    }
    if (last >= 0) records[last] = isEmptyList
    this.record = first
    return bytes[at] === closeList ? at + 1 : odd
  }
}

const dataHead = Buffer.from('{"data":')

function oneOf(bytes: Buffer, at: number, texts: readonly Buffer[]): number {
  for (let nth = 0; nth < texts.length; nth++) {
    const end = literal(bytes, at, texts[nth] as Buffer)
    if (end > 0) return end
  }
  return odd
}
