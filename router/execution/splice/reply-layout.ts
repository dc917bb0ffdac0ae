import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { responseName } from '../../planning/plan-walk.ts'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import type { Question } from './questions.ts'

/** A plan whose answers cannot be put together of what subgraphs wrote. */
export class NotSpliced extends Error {}

export type LeafKind = 'string' | 'int' | 'float' | 'boolean' | 'enum' | 'scalar'

/** How a value stands in a subgraph's answer. */
export class ReplyValue {
  readonly kind: LeafKind | 'list' | 'thing'
  /** Whether null may stand there. */
  nullable: boolean
  /** Of a list. */
  readonly of: ReplyValue | undefined
  readonly thing: ReplyThing | undefined
  /** Of an enum: its values as JSON. */
  readonly texts: readonly Buffer[]

  constructor(
    kind: ReplyValue['kind'],
    nullable: boolean,
    { of, thing, texts = [] }: { of?: ReplyValue; thing?: ReplyThing; texts?: readonly Buffer[] } = {},
  ) {
    this.kind = kind
    this.nullable = nullable
    this.of = of
    this.thing = thing
    this.texts = texts
  }
}

export class ReplyField {
  readonly name: string
  readonly value: ReplyValue
  /** All that stands before the value, from the end of the one before. */
  readonly head: Buffer
  /** The part of it from the name's first quote. */
  readonly nameBytes: number
  /** Where in a record it is: where the value begins, where it ends, and the record of the first thing in it. */
  readonly at: number

  constructor(name: string, value: ReplyValue, index: number) {
    this.name = name
    this.value = value
    const written = `${JSON.stringify(name)}:`
    this.head = Buffer.from((index === 0 ? '{' : ',') + written)
    this.nameBytes = Buffer.byteLength(written)
    this.at = 1 + index * 3
  }
}

/** Where a part of what represents an entity is: in the record of what tells of it, or in what that was asked about by. */
export type KeyPart = { at: number; key?: undefined } | { at?: undefined; key: number }

/** Questions that are asked about each of the things. */
export interface Ask {
  questions: Question[]
  parts: readonly KeyPart[]
  /** Where records have the number that the thing has for all of them. */
  at: number
}

/** A question that each of the things answers, as one of its variants. */
export interface Telling {
  question: Question
  parts: readonly KeyPart[]
  variant: number
}

/** Things of one type, as they stand at one place of a subgraph's answer: with exactly these fields, in this order. */
export class ReplyThing {
  readonly typeName: string
  readonly fields: readonly ReplyField[]
  readonly byName: ReadonlyMap<string, ReplyField>
  readonly asks: Ask[] = []
  readonly tells: Telling[] = []
  /** Whether each has a record: where the next one of its list has its own, then three numbers for each field, then the answers' numbers. */
  isRecorded = false
  /** Numbers of what is asked of them, as each place that they are used at has it: all must agree. */
  readonly uses = new Set<string>()

  constructor(typeName: string, fields: readonly ReplyField[]) {
    this.typeName = typeName
    this.fields = fields
    this.byName = new Map(fields.map((field) => [field.name, field]))
  }

  get recordLength(): number {
    return 1 + this.fields.length * 3 + this.asks.length
  }
}

const leafKinds: ReadonlyMap<string, LeafKind> = new Map([
  ['String', 'string'],
  ['ID', 'string'],
  ['Int', 'int'],
  ['Float', 'float'],
  ['Boolean', 'boolean'],
])

/** The full supergraph, in which keys are, and what of it is for clients. */
export interface Schemas {
  full: GraphQLSchema
  api: GraphQLSchema
}

/** How things of an object type stand in the answer to these selections. Throws NotSpliced. */
export function replyThing(schemas: Schemas, selections: readonly SelectionSetNode[], typeName: string): ReplyThing {
  const type = schemas.full.getType(typeName)
  if (!isObjectType(type)) throw new NotSpliced(`${typeName} is no object type`)
  const nodes = new Map<string, FieldNode[]>()
  for (const set of selections) collect(schemas.full, set, typeName, nodes)
  const fields = [...nodes].map(([name, [first, ...more]], index) => {
    if (first?.name.value === '__typename') return new ReplyField(name, nameOf(typeName), index)
    const definition = first && type.getFields()[first.name.value]
    if (!definition) throw new NotSpliced(`${typeName} has no such field`)
    const inside = [first, ...more].flatMap(({ selectionSet }) => selectionSet ?? [])
    return new ReplyField(name, replyValue(schemas, definition.type, inside), index)
  })
  if (fields.length === 0) throw new NotSpliced(`nothing is asked of ${typeName}`)
  return new ReplyThing(typeName, fields)
}

const nameOf = (typeName: string) => new ReplyValue('enum', false, { texts: [Buffer.from(JSON.stringify(typeName))] })

function collect(
  schema: GraphQLSchema,
  { selections }: SelectionSetNode,
  typeName: string,
  into: Map<string, FieldNode[]>,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const name = responseName(node)
      into.set(name, [...(into.get(name) ?? []), node])
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value
      if (condition === undefined || meetsCondition(schema, typeName, condition)) {
        collect(schema, node.selectionSet, typeName, into)
      }
    } else throw new NotSpliced('a fragment')
  }
}

function replyValue(
  schemas: Schemas,
  type: GraphQLOutputType,
  inside: readonly SelectionSetNode[],
  nullable = true,
): ReplyValue {
  if (isNonNullType(type)) return replyValue(schemas, type.ofType, inside, false)
  if (isListType(type)) return new ReplyValue('list', nullable, { of: replyValue(schemas, type.ofType, inside) })
  if (!isLeafType(type)) return new ReplyValue('thing', nullable, { thing: replyThing(schemas, inside, type.name) })
  if (!isEnumType(type)) return new ReplyValue(leafKinds.get(type.name) ?? 'scalar', nullable)
  const shown = schemas.api.getType(type.name)
  const texts = (isEnumType(shown) ? shown : type).getValues().map(({ name }) => Buffer.from(JSON.stringify(name)))
  return new ReplyValue('enum', nullable, { texts })
}
