import { type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql'
import { ExactNumber } from '../../exact-numbers/exact-number.ts'
import type { CostDirectives } from '../../supergraph/cost-directives.ts'

/** So many characters of an argument are a point: whoever is given it reads all of it, at each place where it stands. */
const charactersPerPoint = 1_000
/** What a value takes beside its text. */
const charactersOfAny = 4

/**
 * What the arguments of one request cost. A variable may stand in thousands of places, and hold thousands of values: each list and each
 * object is looked through once.
 */
export class InputCosts {
  private readonly directives: CostDirectives
  /** By type and weight. */
  private readonly known = new Map<string, Map<object, number>>()
  private readonly lengths = new Map<object, number>()

  constructor(directives: CostDirectives) {
    this.directives = directives
  }

  /**
   * Of what an argument is given, in points: input objects weigh 1 and all else 0 unless `@cost` says otherwise, and its length counts.
   *
   * @param value coerced
   * @param weight the argument's own
   */
  of(type: GraphQLInputType, value: unknown, weight: number | null): number {
    return this.weigh(type, value, weight) + Math.floor(this.lengthOf(value) / charactersPerPoint)
  }

  private weigh(type: GraphQLInputType, value: unknown, weight: number | null): number {
    if (value === undefined || value === null) return 0
    const nullable = getNullableType(type)
    if (typeof value !== 'object' || !(isListType(nullable) || isInputObjectType(nullable))) {
      return this.own(nullable, weight)
    }
    const key = `${nullable} ${weight}`
    const known = this.known.get(key) ?? new Map<object, number>()
    this.known.set(key, known)
    const cost = known.get(value) ?? this.weighWithin(nullable, value, weight)
    known.set(value, cost)
    return cost
  }

  private weighWithin(type: GraphQLInputType, value: object, weight: number | null): number {
    if (isListType(type)) {
      const items: unknown[] = Array.isArray(value) ? value : [value]
      return items.reduce<number>((sum, item) => sum + this.weigh(type.ofType, item, weight), 0)
    }
    if (!isInputObjectType(type)) return 0
    const within = Object.entries(type.getFields()).reduce(
      (sum, [name, field]) =>
        sum + this.weigh(field.type, Reflect.get(value, name), this.directives.fieldWeight(type.name, name)),
      0,
    )
    return Math.max(0, this.own(type, weight) + within)
  }

  private own(type: GraphQLInputType, weight: number | null): number {
    const named = getNamedType(type)
    return Math.max(0, weight ?? this.directives.typeWeight(named.name) ?? (isInputObjectType(named) ? 1 : 0))
  }

  /** In characters of JSON, about. */
  private lengthOf(value: unknown): number {
    if (typeof value === 'string') return charactersOfAny + value.length
    if (value instanceof ExactNumber) return charactersOfAny + value.text.length
    if (typeof value !== 'object' || value === null) return charactersOfAny
    const known = this.lengths.get(value)
    if (known !== undefined) return known
    let length = charactersOfAny
    for (const inner of Object.values(value)) length += this.lengthOf(inner)
    this.lengths.set(value, length)
    return length
  }
}
