import { type GraphQLSchema, isObjectType } from 'graphql'
import { projectionBytes } from '../../prepare/kept/kept-bytes.ts'
import type { ReadLeaf } from '../../prepare/leaf-values.ts'
import type { Part, Shape } from '../../prepare/shape.ts'
import { ownValue, runtimeType } from '../complete.ts'
import { type Data, isData } from '../data.ts'
import { ABSENT, type Faults } from '../faults.ts'
import { type Composite, writeProjection } from './write-projection.ts'

/** Completes a thing; throws GIVEN_UP. */
type Project = (data: unknown, faults: Faults) => Data

interface Projected {
  /** The API schema. */
  schema: GraphQLSchema
  shape: Shape
  /** Of the root. */
  typeName: string
}

/** Generated for one operation, in characters: what is longer is left to `completeRoot`. */
const mostCharacters = 100_000
/** An operation that is asked but once is not worth it. */
const secondRun = 2

/**
 * Completes an answer as `completeRoot` does, by code that is generated for its operation: quickly where all is as it should be,
 * and else not at all. Whatever is odd is left to `completeRoot`, so that the rules of errors stand in one place.
 */
export class Projection {
  readonly projected: Projected
  private readonly fromRun: number
  private runs = 0
  private root: Project | undefined
  private left = mostCharacters
  /** Told how many bytes of memory more are kept. */
  grows: (bytes: number) => void = () => {}

  constructor(projected: Projected, fromRun = secondRun) {
    this.projected = projected
    this.fromRun = fromRun
  }

  /** The client's answer, or undefined where there is more to say of it. */
  of(data: Data, faults: Faults): Data | undefined {
    if (++this.runs < this.fromRun || !faults.tellsNothing) return undefined
    const { shape, typeName } = this.projected
    this.root ??= this.generate(shape.of(typeName), typeName)
    try {
      return this.root(data, faults)
    } catch (error) {
      if (error === GIVEN_UP) return undefined
      throw error
    }
  }

  private generate(part: Part, typeName: string | undefined): Project {
    const written = mayGenerate ? writeProjection(part, typeName, this.left) : undefined
    if (!written) return giveUp
    const { source, readers } = written
    this.left -= source.length
    this.grows(projectionBytes(source.length))
    const abstract = written.abstract.map((type) => this.byType(type))
    const scope = { nothing, leaf, giveUp, ownValue, readers, abstract }
    return new Function(...Object.keys(scope), source)(...Object.values(scope))
  }

  /** Generates for each type that comes. */
  private byType(type: Composite): Project {
    const { schema } = this.projected
    const known = new Map<unknown, Project>()
    const generate = (value: Data): Project | undefined => {
      const typeName = runtimeType(schema, type, value)
      if (typeName === undefined) return undefined
      if (isObjectType(schema.getType(typeName))) return this.generate(type.shape.of(typeName), typeName)
      const project = this.generate(type.shape.of(typeName), undefined)
      return (value, faults) => (faults.causeOf(value as Data, '__typename') ? giveUp() : project(value, faults))
    }
    return (value, faults) => {
      if (!isData(value)) return giveUp()
      const name = typeof value.__typename === 'string' ? value.__typename : undefined
      const project = known.get(name) ?? generate(value)
      // Subgraphs may say what they like: what is no type here is not kept.
      if (!project) return giveUp()
      known.set(name, project)
      return project(value, faults)
    }
  }
}

const GIVEN_UP = Symbol('given up')

function giveUp(): never {
  throw GIVEN_UP
}

/** What stands where nothing came, and may be null. */
function nothing(parent: object, key: string | number, value: null | undefined, faults: Faults): null {
  const cause = faults.causeOf(parent, key)
  if (cause === ABSENT || (cause === undefined && value === null)) return null
  return giveUp()
}

function leaf(read: ReadLeaf, value: unknown): unknown {
  const fit = read(value)
  return fit === undefined ? giveUp() : fit
}

/** `node --disallow-code-generation-from-strings` has everything left to `completeRoot`. */
const mayGenerate = (() => {
  try {
    return new Function('return true')()
  } catch {
    return false
  }
})()
