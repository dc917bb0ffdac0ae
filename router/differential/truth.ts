import { numberOf, writeJson } from '../exact-numbers/exact-number.ts'
import type { FieldModel, Model, Required } from './model.ts'
import { hash } from './random.ts'

/** Something with fields: an entity, or a part of one. Its id says all about it. */
export interface Thing {
  __typename: string
  id: string
}

const ids = 4

/** The one right value of a field: it depends on the thing, the field and the arguments, and on nothing else. */
export function truth(model: Model, thing: Thing, name: string, args: Readonly<Record<string, unknown>>): unknown {
  if (name === 'id') return thing.id
  if (name === 'sku') return `sku-${thing.id}`
  if (name === 'num') return numberOf(`9007199254740993${thing.id.at(-1)}`)
  if (name === 'comp') return { __typename: 'Comp', id: thing.id }
  if (thing.__typename === 'Comp') return `${name}-${thing.id}`
  const field = model.fields.get(`${thing.__typename}.${name}`) ?? model.fields.get(`I.${name}`)
  if (!field) throw new Error(`The model has no ${thing.__typename}.${name}`)
  if (field.requires) return computed(name, requiredOf(model, thing, field.requires))
  return value(model, field, `${thing.id}.${name}(${args.x ?? ''})`, field.lists)
}

/** What a field with @requires answers: it shows the inputs that it was given. */
export function computed(name: string, inputs: unknown): string {
  return `${name} of ${writeJson(inputs)}`
}

function value(model: Model, field: FieldModel, seed: string, lists: number): unknown {
  const number = hash(seed)
  if (number % 7 === 0 && !field.nonNull) return null
  if (lists > 0) {
    return Array.from({ length: number % 3 }, (_, index) => value(model, field, `${seed}[${index}]`, lists - 1))
  }
  switch (field.type) {
    case 'String':
      return number % 5 === 0 ? '' : seed
    case 'Int':
      return number % 5 === 0 ? 0 : number % 1000
    case 'Big':
      return numberOf(number % 5 === 0 ? `${number % 9}.5` : `${number}123456789012.${number}7`)
    case 'Boolean':
      return number % 2 === 0
    case 'V':
      return { __typename: 'V', id: seed }
    default:
      return entity(pickType(model, field.type, number >>> 4), number >>> 8)
  }
}

const entity = (type: string, number: number): Thing => ({ __typename: type, id: `${type}-${number % ids}` })

function pickType(model: Model, type: string, number: number): string {
  const possible = type === 'I' ? model.implementers : type === 'U' ? model.members : [type]
  return possible[number % possible.length] ?? type
}

function requiredOf(model: Model, thing: Thing, required: readonly Required[]): Record<string, unknown> {
  return Object.fromEntries(
    required.map(({ field, argument, inner }) => {
      const given = truth(model, thing, field, argument === undefined ? {} : { x: argument })
      return [field, inner === undefined ? given : selected(model, given)]
    }),
  )
}

/** Inner selections are of one field everywhere: a value's `va`, or an entity's `id`. */
function selected(model: Model, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((item) => selected(model, item))
  if (given === null) return null
  const thing = given as Thing
  const name = thing.__typename === 'V' ? 'va' : 'id'
  return { [name]: truth(model, thing, name, {}) }
}
