import type { Part, ShapeField, ShapeType } from '../../prepare/shape.ts'
import { type Emission, type EntitySource, Piece, type Stretch } from './emission.ts'
import { partsIn } from './key-parts.ts'
import type { Question } from './questions.ts'
import { type KeyPart, NotSpliced, type ReplyField, type ReplyThing, type ReplyValue } from './reply-layout.ts'

/** A place in the data, by names alone: lists stand for their items. */
export const placeOf = (path: readonly string[]): string => path.join(' ')

type Path = readonly string[]

interface Source {
  /** All ways in which it may stand somewhere. */
  variants: readonly ReplyThing[]
  question?: Question
  /** Numbers of the questions about what it tells of. */
  asked: number[]
}

/** Works out how what subgraphs write becomes what the client asked for, in the client's order and by the client's names. */
export class EmissionCompiler {
  private readonly places: ReadonlyMap<string, readonly Question[]>
  private readonly visited = new Set<string>()
  private alike = 0

  /** @param places the questions that are asked about what stands there, in the order in which they are asked */
  constructor(places: ReadonlyMap<string, readonly Question[]>) {
    this.places = places
  }

  /** Throws NotSpliced. @param given what stands there in answers to what is above, of the root in each */
  thing(part: Part, typeName: string, given: readonly ReplyThing[], path: Path): Emission {
    if (part.later.length > 0) throw new NotSpliced('something is deferred')
    const sources: Source[] = given.map((thing) => ({ variants: [thing], asked: [] }))
    const entities: EntitySource[] = []
    for (const question of this.places.get(placeOf(path)) ?? []) {
      if (question.typeName !== typeName || given.length !== 1) throw new NotSpliced('entities of several types')
      entities.push(askedFrom(sources, question))
      sources.push({ variants: question.variants, question, asked: [] })
    }
    this.visited.add(placeOf(path))
    const stretches: Stretch[] = []
    for (const field of part.fields) this.field(field, sources, stretches, path)
    for (const { variants, question, asked } of sources) (question ?? variants[0])?.uses.add(asked.sort().join())
    const alike = areAlike(sources) ? this.alike++ : undefined
    return { given: given.length, entities, stretches, alike }
  }

  /** Throws NotSpliced where something would be asked that need not be, or records would be longer than what they are of. */
  check(answers: readonly ReplyThing[]): void {
    for (const place of this.places.keys()) if (!this.visited.has(place)) throw new NotSpliced('what is not answered')
    const visit = (thing: ReplyThing): void => {
      const { fields, asks, uses, recordLength } = thing
      const asked = asks.flatMap(({ questions }) => questions.map(({ index }) => index))
      if (uses.size > 1 || (asked.length > 0 && !uses.has(asked.sort().join())))
        throw new NotSpliced('uses that differ')
      if (fields.reduce((sum, { head }) => sum + head.length + 1, 1) < recordLength)
        throw new NotSpliced('long records')
      for (const { value } of fields) {
        const inner = thingIn(value)
        if (inner) visit(inner)
      }
    }
    for (const thing of new Set(answers)) visit(thing)
    for (const { uses } of [...this.places.values()].flat()) if (uses.size > 1) throw new NotSpliced('uses that differ')
  }

  private field(field: ShapeField, sources: readonly Source[], stretches: Stretch[], path: Path): void {
    const last = stretches.at(-1)
    const source = field.meta === 'typename' ? (last?.source ?? 0) : sourceOf(field, sources)
    const variants = sources[source]?.variants ?? []
    const stretch = last?.source === source ? last : { source, pieces: variants.map(() => []) }
    if (stretch !== last) stretches.push(stretch)
    const isFirst = last === undefined
    for (const [nth, thing] of variants.entries()) {
      const pieces = stretch.pieces[nth] ?? []
      if (field.meta === 'introspection') throw new NotSpliced('introspection')
      if (field.meta === 'typename')
        pieces.push(...named(field.key, isFirst), textPiece(JSON.stringify(thing.typeName)))
      else this.write(pieces, field, thing, path, isFirst)
    }
  }

  private write(
    pieces: Piece[],
    { key, name, type }: ShapeField,
    thing: ReplyThing,
    path: Path,
    isFirst: boolean,
  ): void {
    const field = thing.byName.get(name)
    if (!field) throw new NotSpliced('what is not told by all')
    const { at, value, nameBytes } = field
    const inner = [...path, name]
    thing.isRecorded = true
    if (!this.canCopy(type, value, inner)) {
      pieces.push(...named(key, isFirst), this.nested(type, value, at + 2, inner))
      return
    }
    markCopied(value)
    const before = pieces.at(-1)
    const previous = thing.fields[thing.fields.indexOf(field) - 1]
    if (key !== name) pieces.push(...named(key, isFirst), new Piece('copy', { at, to: at + 1 }))
    else if (before?.kind === 'copy' && before.to === endOf(previous)) before.to = at + 1
    else pieces.push(...(isFirst ? [] : [textPiece(',')]), new Piece('copy', { at, back: nameBytes, to: at + 1 }))
  }

  private nested(type: ShapeType, value: ReplyValue, at: number, path: Path): Piece {
    const item = type.kind === 'list' ? type.of : type
    const thing = type.kind === 'list' ? value.of?.thing : value.thing
    if (item.kind !== 'composite' || !item.objectType || !thing)
      throw new NotSpliced('lists of lists, or of several types')
    thing.isRecorded = true
    const emission = this.thing(item.shape.of(item.typeName), item.typeName, [thing], path)
    return new Piece(type.kind === 'list' ? 'list' : 'thing', { at, emission })
  }

  /** Whether what a subgraph writes is what the client is to read. */
  private canCopy(type: ShapeType, value: ReplyValue, path: Path): boolean {
    if (type.kind === 'leaf') return value.kind !== 'list' && value.kind !== 'thing'
    if (type.kind === 'list') return value.of !== undefined && this.canCopy(type.of, value.of, path)
    const { thing } = value
    if (!type.objectType || thing?.typeName !== type.typeName || this.places.has(placeOf(path))) return false
    const { fields, later } = type.shape.of(type.typeName)
    if (later.length > 0 || fields.length !== thing.fields.length) return false
    return fields.every(({ key, name, meta, type: inner }, nth) => {
      const field = thing.fields[nth] as ReplyField
      return (
        key === name &&
        name === field.name &&
        meta !== 'introspection' &&
        this.canCopy(inner, field.value, [...path, name])
      )
    })
  }
}

/** Where it is told which entity is asked about: by what stands there, or by another answer about that. */
function askedFrom(sources: Source[], question: Question): EntitySource {
  for (const [from, { variants, question: about, asked }] of sources.entries()) {
    const all = variants.map((thing) => partsIn(thing, question.keys.sources, about))
    const parts = all.flatMap((it) => (it ? [it] : []))
    const [first] = parts
    if (!first || parts.length < all.length) continue
    asked.push(question.index)
    const at = about ? furtherOf(about, question, parts) : askOf(variants[0] as ReplyThing, question, first)
    return { question: question.index, from, at }
  }
  throw new NotSpliced('entities that no one answer tells apart')
}

function furtherOf({ further, variants }: Question, question: Question, parts: KeyPart[][]): number {
  for (const thing of variants) thing.isRecorded = true
  const known = further.findIndex((it) => it.question === question)
  return known < 0 ? further.push({ question, parts }) - 1 : known
}

/** Whether nothing is told of a thing but what represents it, and what is answered about that. */
function areAlike([own, ...others]: readonly Source[]): boolean {
  const [thing] = own?.variants ?? []
  const keys = others[0]?.question?.keys
  if (!thing || !keys) return false
  const areKeys = thing.fields.every(({ name }) => name === '__typename' || keys.sources.includes(name))
  return areKeys && thing.asks.every(({ questions }) => questions[0]?.keys === keys)
}

function askOf(thing: ReplyThing, question: Question, parts: readonly KeyPart[]): number {
  thing.isRecorded = true
  const known = thing.asks.find(({ questions }) => questions[0]?.keys === question.keys)
  if (known) {
    if (!known.questions.includes(question)) known.questions.push(question)
    return known.at
  }
  const at = thing.recordLength
  thing.asks.push({ questions: [question], parts, at })
  return at
}

/** Who tells a field: the first that does. What several tell must be there, since otherwise another's would count. */
function sourceOf({ name, type }: ShapeField, sources: readonly Source[]): number {
  const telling = sources.flatMap(({ variants }, nth) => (variants[0]?.byName.has(name) ? [nth] : []))
  const [first, ...more] = telling
  if (first === undefined) throw new NotSpliced('what nobody answers')
  if (more.length === 0) return first
  if (type.kind !== 'leaf') throw new NotSpliced('what several answer')
  for (const thing of sources[first]?.variants ?? []) {
    const value = thing.byName.get(name)?.value
    if (value) value.nullable = false
  }
  return first
}

function markCopied(value: ReplyValue): void {
  const thing = thingIn(value)
  thing?.uses.add('')
  for (const { value: inner } of thing?.fields ?? []) markCopied(inner)
}

function thingIn(value: ReplyValue): ReplyThing | undefined {
  return value.of ? thingIn(value.of) : value.thing
}

const endOf = (field: ReplyField | undefined): number => (field ? field.at + 1 : -1)

const named = (key: string, isFirst: boolean): Piece[] => [textPiece(`${isFirst ? '' : ','}${JSON.stringify(key)}:`)]

const textPiece = (text: string): Piece => new Piece('text', { text: Buffer.from(text) })
