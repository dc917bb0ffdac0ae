import {
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { Part, Shape, ShapeField, ShapeType } from '../prepare/shape.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import { masked, type Report } from './client-faults.ts'
import { type Data, isData } from './data.ts'
import { ABSENT, type Fault, type Faults } from './faults.ts'
import { placeBelow } from './place-below.ts'

export interface Completion {
  /** The API schema. */
  schema: GraphQLSchema
  faults: Faults
  /** The subgraphs that were asked. */
  asked: readonly string[]
  denied: ReadonlyMap<FieldNode, { code: string; message: string }>
  report: Report
  /** Answers of the root's `__schema` and `__type`, by the client's names. */
  introspection: Readonly<Record<string, unknown>>
  /** Grows while values are completed, in the order of the answer. */
  errors: GraphQLFormattedError[]
  /** Grows by each thing of the answer of which more is answered later. */
  unfinished: Unfinished[]
}

/** Where in the answer: a list with its end first, shared between siblings. */
export interface Place {
  parent: Place | undefined
  key: string | number
}

/** A thing of the answer, and what is answered later of it. */
export interface Unfinished {
  /** Undefined for the root. */
  place: Place | undefined
  typeName: string
  data: Data
  later: readonly Part[]
  /** Set where it is not told yet of which type the thing is: an @interfaceObject's. What is later about it may tell. */
  untold?: Shape | undefined
}

/** A null that must go up, and has its error. */
const FAILED = Symbol('failed')
/** A thing that a subgraph does not know: null where it may be, without error. */
const GONE = Symbol('gone')

/** Makes the client's answer of the data, as GraphQL's CompleteValue does: null only where it may be. */
export function completeRoot(
  completion: Completion,
  shape: Shape,
  typeName: string,
  data: Data,
): Record<string, unknown> | null {
  const answer = completeObject(completion, shape.of(typeName), typeName, data, undefined)
  return answer === FAILED || answer === GONE ? null : answer
}

/** Completes what was left for later of a thing. Null when something in it cannot be, with its error. */
export function completeLater(
  completion: Completion,
  part: Part,
  { typeName, data, place, untold }: Unfinished,
): Record<string, unknown> | null {
  const told = untold ? (objectTypeOf(completion.schema, data) ?? typeName) : typeName
  const own = untold ? untold.laterLike(part, told) : part
  // It is none of those that this is asked of.
  if (!own) return {}
  const answer = completeObject(completion, own, told, data, place)
  if (answer === GONE) completion.errors.push(clientError(unexpected(completion, 'a thing that is gone', place), place))
  return answer === FAILED || answer === GONE ? null : answer
}

/** The client's errors of what no null of the answer showed. */
export const unshownErrors = ({ faults }: Completion): GraphQLFormattedError[] =>
  faults.unshown().map((fault) => clientError(fault, undefined))

function completeObject(
  completion: Completion,
  part: Part,
  typeName: string,
  data: Data,
  place: Place | undefined,
  untold?: Shape,
): Record<string, unknown> | typeof FAILED | typeof GONE {
  // Any name is good as a client's alias, `__proto__` too.
  const answer: Record<string, unknown> = Object.create(null)
  const { unfinished } = completion
  const before = unfinished.length
  if (part.later.length > 0) unfinished.push({ place, typeName, data, later: part.later, untold })
  for (const field of part.fields) {
    const value = completeField(completion, field, typeName, data, place)
    if (value === FAILED || value === GONE) {
      unfinished.length = before
      return value
    }
    answer[field.key] = value
  }
  return answer
}

function completeField(
  completion: Completion,
  field: ShapeField,
  typeName: string,
  data: Data,
  parent: Place | undefined,
): unknown {
  const place = { parent, key: field.key }
  if (completion.denied.size > 0) {
    for (const node of field.nodes) {
      const denial = completion.denied.get(node)
      if (denial) return fail(completion, field.type, denial, place)
    }
  }
  if (field.meta === 'introspection') return completion.introspection[field.key] ?? null
  if (field.meta === 'typename') {
    if (isObjectType(completion.schema.getType(typeName))) return typeName
    return fail(completion, field.type, unexpected(completion, `no __typename for ${typeName}`), place)
  }
  return completeAt(completion, field.type, data, field.name, ownValue(data, field.name), place)
}

/** What objects inherit is no data, and a field may be called `toString`. */
export function ownValue(data: Data, name: string): unknown {
  const value = data[name]
  return typeof value === 'function' ? undefined : value
}

/** Completes what is at `key` of an object or list of the data. */
function completeAt(
  completion: Completion,
  type: ShapeType,
  parent: object,
  key: string | number,
  value: unknown,
  place: Place,
): unknown {
  if (value === undefined || value === null) return completeNull(completion, type, parent, key, value, place)
  switch (type.kind) {
    case 'leaf': {
      const read = type.read(value)
      if (read !== undefined) return read
      return fail(completion, type, unexpected(completion, `a value that is no ${type.typeName}`), place)
    }
    case 'list': {
      if (!Array.isArray(value)) return fail(completion, type, unexpected(completion, 'no list'), place)
      const items: unknown[] = []
      const before = completion.unfinished.length
      for (let index = 0; index < value.length; index++) {
        const item = completeAt(completion, type.of, value, index, value[index], { parent: place, key: index })
        if (item === FAILED || item === GONE) {
          completion.unfinished.length = before
          return settle(completion, type, item, place)
        }
        items.push(item)
      }
      return items
    }
    case 'composite':
      return completeThing(completion, type, value, place)
  }
}

function completeThing(
  completion: Completion,
  type: ShapeType & { kind: 'composite' },
  value: unknown,
  place: Place,
): unknown {
  const typeName = isData(value) ? runtimeType(completion.schema, type, value) : undefined
  if (typeName === undefined || !isData(value)) {
    return fail(completion, type, unexpected(completion, `nothing that is a ${type.typeName}`), place)
  }
  if (!type.objectType && !isObjectType(completion.schema.getType(typeName))) {
    // Without its type there is no telling which of the client's fragments are about it.
    const unknown = completion.faults.causeOf(value, '__typename')
    if (unknown === ABSENT) return settle(completion, type, GONE, place)
    if (unknown) return fail(completion, type, unknown, place)
  }
  const answer = type.objectType
    ? completeObject(completion, type.shape.of(typeName), typeName, value, place)
    : completeOneOf(completion, type.shape, typeName, value, place)
  return answer === FAILED || answer === GONE ? settle(completion, type, answer, place) : answer
}

/** Completes a thing that may be of several types. Of which it is decides what is asked of it, later as well. */
function completeOneOf(
  completion: Completion,
  shape: Shape,
  typeName: string,
  data: Data,
  place: Place,
): ReturnType<typeof completeObject> {
  const part = shape.of(typeName)
  const type = completion.schema.getType(typeName)
  if (!isAbstractType(type)) return completeObject(completion, part, typeName, data, place)
  const later = shape.laterOfAny([typeName, ...completion.schema.getPossibleTypes(type).map(({ name }) => name)])
  return completeObject(completion, { ...part, later }, typeName, data, place, shape)
}

function completeNull(
  completion: Completion,
  type: ShapeType,
  parent: object,
  key: string | number,
  value: null | undefined,
  place: Place,
): null | typeof FAILED | typeof GONE {
  const cause = completion.faults.causeOf(parent, key)
  if (cause === ABSENT) return type.nonNull ? GONE : null
  if (cause) {
    const below = completion.faults.below(parent, key)
    return fail(completion, type, cause, placeBelow(completion.schema, type, below, place))
  }
  if (value === null && !type.nonNull) return null
  const why = value === null ? 'null where there must be something' : 'no answer from any fetch'
  return fail(completion, type, unexpected(completion, why, place), place)
}

/** What becomes of a position whose content failed or is gone. */
function settle(
  completion: Completion,
  type: ShapeType,
  content: typeof FAILED | typeof GONE,
  place: Place,
): null | typeof FAILED {
  if (!type.nonNull) return null
  if (content === FAILED) return FAILED
  return fail(completion, type, unexpected(completion, 'a thing that is gone', place), place) as typeof FAILED
}

function fail(completion: Completion, type: ShapeType, fault: Fault, place: Place): null | typeof FAILED {
  completion.faults.show(fault)
  completion.errors.push(clientError(fault, place))
  return type.nonNull ? FAILED : null
}

/** The object type that is told of a thing. */
function objectTypeOf(schema: GraphQLSchema, { __typename: named }: Data): string | undefined {
  return typeof named === 'string' && isObjectType(schema.getType(named)) ? named : undefined
}

/** The type of a value, or undefined when it is none that the client may see here. An interface stays one when the subgraph knows no better. */
export function runtimeType(
  schema: GraphQLSchema,
  type: ShapeType & { kind: 'composite' },
  value: Data,
): string | undefined {
  if (type.objectType) return type.typeName
  const named = value.__typename
  if (typeof named === 'string') return meetsCondition(schema, named, type.typeName) ? named : undefined
  return isInterfaceType(schema.getType(type.typeName)) ? type.typeName : undefined
}

function unexpected(completion: Completion, what: string, place?: Place): Fault {
  const at = place ? ` at ${pathOf(place).join('.')}` : ''
  const asked = [...new Set(completion.asked)]
  // Of several nobody knows which it was.
  const [only = 'router', ...others] = asked
  const who = others.length > 0 ? `one of ${asked.join(', ')}` : only
  return masked(completion.report(others.length > 0 ? 'router' : only, new Error(`${who} gave ${what}${at}`)))
}

function clientError(fault: Fault, place: Place | undefined): GraphQLFormattedError {
  const { code, message, id, retryAfterSeconds } = fault
  const extensions: Record<string, unknown> = { ...fault.extensions, code }
  if (id !== undefined) extensions.id = id
  if (retryAfterSeconds !== undefined) extensions.retryAfterSeconds = retryAfterSeconds
  return place ? { message, path: pathOf(place), extensions } : { message, extensions }
}

export function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = []
  for (let step = place; step; step = step.parent) path.push(step.key)
  return path.reverse()
}
