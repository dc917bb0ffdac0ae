import { hash } from '@micromart/testing/random'
import { numberOf, writeJson } from '../../exact-numbers/exact-number.ts'
import type { FieldModel, FromContext, Model, Required } from './model.ts'

/** Something with fields: an entity, or a part of one. Its id says all about it. */
export interface Thing {
  __typename: string
  id: string
  /** What it was asked of, where that is known. */
  around?: Thing
}

const ids = 4

/**
 * What is true. The one right value of a field depends on the thing, the field and the arguments, and on nothing else;
 * but a mutation's is another for what was done before, and `seen` tells of that.
 */
export class World {
  private readonly model: Model
  private done: string[] = []
  /** Those of progressive overrides that hold. */
  labels: readonly string[] = []

  constructor(model: Model) {
    this.model = model
  }

  /** As if nothing had been done. */
  reset(): void {
    this.done = []
  }

  valueOf(thing: Thing, name: string, args: Readonly<Record<string, unknown>>): unknown {
    const known = keyValue(thing, name)
    if (known !== undefined) return known
    if (name === 'seen') return this.done.join(' ')
    const field = this.model.fields.get(`${thing.__typename}.${name}`) ?? this.model.fields.get(`I.${name}`)
    if (!field) throw new Error(`The model has no ${thing.__typename}.${name}`)
    if (field.from) return computed(name, this.given(thing, field.from))
    if (field.requires) return computed(name, this.inputs(thing, field.requires))
    const call = `${name}(${Object.values(args).map(writeJson).join()})`
    const seed = thing.__typename === 'Mutation' ? `${this.done.join(' ')} ${call}` : `${thing.id}.${call}`
    if (thing.__typename === 'Mutation') this.done.push(call)
    return value(field, seed, field.lists)
  }

  /** What a field takes from what is around it; nothing, where the nearest has a type that nothing is selected of. */
  private given({ around }: Thing, { setters, values }: FromContext): Record<string, unknown> {
    const isSetter = ({ __typename }: Thing) => this.typesOf(__typename).some((type) => setters.includes(type))
    let setter = around
    while (setter && !isSetter(setter)) setter = setter.around
    const selected = values.find(({ on }) => on === setter?.__typename)
    return setter && selected ? { from: this.valueOf(setter, selected.field, {}) } : {}
  }

  /** A type with the interfaces and unions that it is in, in any subgraph. */
  private typesOf(name: string): string[] {
    const parts = this.model.subgraphs.flatMap(({ entities }) => entities.filter(({ entity }) => entity === name))
    const inUnion = this.model.subgraphs.some(({ members }) => members.includes(name))
    return [name, ...parts.flatMap((part) => part.implements), ...(inUnion ? ['U'] : [])]
  }

  private inputs(thing: Thing, required: readonly Required[]): Record<string, unknown> {
    return Object.fromEntries(
      required
        .filter(({ on }) => on === undefined || on === thing.__typename)
        .map(({ field, argument, inner }) => {
          const given = this.valueOf(thing, field, argumentsOf(argument))
          return [field, inner ? this.selected(given, inner) : given]
        }),
    )
  }

  private selected(given: unknown, inner: readonly Required[]): unknown {
    if (Array.isArray(given)) return given.map((item) => this.selected(item, inner))
    return given === null ? null : this.inputs(given as Thing, inner)
  }
}

/** What a field with @requires answers: it shows the inputs that it was given. */
export function computed(name: string, inputs: unknown): string {
  return `${name} of ${writeJson(inputs)}`
}

/** `x: 1` as a resolver has it. */
function argumentsOf(argument = ''): Record<string, unknown> {
  const [name = '', text = ''] = argument.split(': ')
  if (name === '') return {}
  return { [name]: name === 'd' ? text : numberOf(text) }
}

/** By what things are told apart. */
function keyValue({ __typename, id }: Thing, name: string): unknown {
  if (name === 'id') return id
  if (name === 'sku') return `sku-${id}`
  if (name === 'num') return numberOf(`9007199254740993${id.at(-1)}`)
  if (name === 'serial') return `9007199254740993${id.at(-1)}`
  if (name === 'comp') return { __typename: 'Comp', id }
  if (name === 'box') return { __typename: 'Box', id }
  return __typename === 'Comp' ? `${name}-${id}` : undefined
}

function value(field: FieldModel, seed: string, lists: number): unknown {
  const number = hash(seed)
  const isWithin = lists < field.lists
  if (number % 7 === 0 && !field.nonNull && !(isWithin && field.innerNonNull)) return null
  if (lists > 0) {
    return Array.from({ length: number % 3 }, (_, index) => value(field, `${seed}[${index}]`, lists - 1))
  }
  switch (field.type) {
    case 'String':
      return number % 5 === 0 ? '' : seed
    case 'Int':
      return number % 5 === 0 ? 0 : number % 1000
    case 'Big':
      return numberOf(number % 5 === 0 ? `${number % 9}.5` : `${number}123456789012.${number}7`)
    case 'ID':
      return number % 5 === 0 ? seed : `900719925474099${number % 1000}`
    case 'Boolean':
      return number % 2 === 0
    case 'V':
      return { __typename: 'V', id: seed }
    case 'Mood':
      return ['GLAD', 'SAD', 'CALM'][number % 3]
    case 'Tone':
      return ['HIGH', 'LOW', 'DEEP', 'SHRILL'][number % 4]
    case 'S':
      return { __typename: number % 3 === 0 ? 'C1' : 'C2', id: seed }
    case 'S2':
      return { __typename: 'C1', id: seed }
    default: {
      const possible = field.possible ?? [field.type]
      const type = possible[(number >>> 4) % possible.length] ?? field.type
      return { __typename: type, id: `${type}-${(number >>> 8) % ids}` } satisfies Thing
    }
  }
}
