import { customScalar, type ReadLeaf } from '../../prepare/leaf-values.ts'
import type { Part, ShapeType } from '../../prepare/shape.ts'

export type Composite = ShapeType & { kind: 'composite' }

/** The text of a function that completes the things of one type, and what it refers to by number. */
export interface WrittenProjection {
  source: string
  /** `readers[0]` and so on. */
  readers: readonly ReadLeaf[]
  /** `abstract[0]` and so on: how those are completed hangs on what comes. */
  abstract: readonly Composite[]
}

/**
 * Writes the body of a function that returns `(data, faults) => answer` and throws by `giveUp()`. What it is called with is in
 * scope of the body: see `Projection`. Names of the client and of the schema stand in it as string literals alone.
 *
 * @param typeName undefined where a subgraph knew no more than the interface
 * @param most characters
 * @returns undefined for what is not for a projection: introspection, what is deferred, and what would be longer
 */
export function writeProjection(part: Part, typeName: string | undefined, most: number): WrittenProjection | undefined {
  const writer = new Writer(most)
  const root = writer.thing(part, typeName)
  if (writer.isRefused) return undefined
  return { source: `'use strict'\n${writer.functions.join('')}return ${root}`, ...writer }
}

class Writer {
  readonly functions: string[] = []
  readonly readers: ReadLeaf[] = []
  readonly abstract: Composite[] = []
  isRefused = false
  private readonly bodies = new Map<string, string>()
  private left: number

  constructor(most: number) {
    this.left = most
  }

  /** Writes the function for things of a type whose fields are known, and returns its name. */
  thing({ fields, later }: Part, typeName: string | undefined): string {
    if (later.length > 0) this.isRefused = true
    const lines: string[] = []
    const members: string[] = []
    for (const [index, { key, name, meta, type }] of fields.entries()) {
      if (meta === 'introspection' || (meta === 'typename' && typeName === undefined)) this.isRefused = true
      if (this.isRefused) break
      const member = key === '__proto__' ? '["__proto__"]' : literal(key)
      if (meta === 'typename' && typeName !== undefined) {
        members.push(`${member}: ${literal(typeName)}`)
        continue
      }
      const value = `v${index}`
      const read = name in Object.prototype ? `ownValue(data, ${literal(name)})` : `data[${literal(name)}]`
      lines.push(`let ${value} = ${read}\n`, this.completed(type, value, 'data', literal(name)))
      members.push(`${member}: ${value}`)
    }
    const isNone = `typeof data !== 'object' || data === null || Array.isArray(data)`
    return this.declare(`if (${isNone}) giveUp()\n${lines.join('')}return { ${members.join(', ')} }\n`)
  }

  private list(of: ShapeType): string {
    const item = this.completed(of, 'item', 'data', 'index')
    const each = `for (let index = 0; index < data.length; index++) {\nlet item = data[index]\n${item}items.push(item)\n}\n`
    return this.declare(`if (!Array.isArray(data)) giveUp()\nconst items = []\n${each}return items\n`)
  }

  /** A statement that has `value`, which is at `key` of `parent`, completed. */
  private completed(type: ShapeType, value: string, parent: string, key: string): string {
    const nothing = `nothing(${parent}, ${key}, ${value}, faults)`
    if (type.kind === 'leaf') {
      const other = type.nonNull ? 'giveUp()' : nothing
      const isNone = `${value} === null || ${value} === undefined`
      const read = `${isNone} ? ${other} : leaf(readers[${this.reader(type.read)}], ${value})`
      const misfit = type.read === customScalar ? isNoPlainValue : misfits.get(type.typeName)
      return misfit ? `if (${misfit(value)}) ${value} = ${read}\n` : `${value} = ${read}\n`
    }
    const complete = type.kind === 'list' ? this.list(type.of) : this.composite(type)
    if (type.nonNull) return `${value} = ${complete}(${value}, faults)\n`
    return `${value} = ${value} === null || ${value} === undefined ? ${nothing} : ${complete}(${value}, faults)\n`
  }

  private composite(type: Composite): string {
    if (type.objectType) return this.thing(type.shape.of(type.typeName), type.typeName)
    return `abstract[${this.abstract.push(type) - 1}]`
  }

  private reader(read: ReadLeaf): number {
    const known = this.readers.indexOf(read)
    return known < 0 ? this.readers.push(read) - 1 : known
  }

  private declare(body: string): string {
    const known = this.bodies.get(body)
    if (known) return known
    const name = `f${this.functions.length}`
    this.bodies.set(body, name)
    const text = `function ${name}(data, faults) {\n${body}}\n`
    this.left -= text.length
    if (this.left < 0) this.isRefused = true
    this.functions.push(text)
    return name
  }
}

/** What a custom scalar is looked at for. */
const isNoPlainValue = (value: string) => `typeof ${value} === 'object' || ${value} === undefined`

/** What shows at once that a value may not be a leaf of its type. What does fit is answered as it is. */
const misfits: ReadonlyMap<string, (value: string) => string> = new Map([
  ['String', (value) => `typeof ${value} !== 'string'`],
  ['ID', (value) => `typeof ${value} !== 'string'`],
  ['Boolean', (value) => `typeof ${value} !== 'boolean'`],
  ['Int', (value) => `typeof ${value} !== 'number' || (${value} | 0) !== ${value}`],
  ['Float', (value) => `typeof ${value} !== 'number' || ${value} - ${value} !== 0`],
])

/** JSON's strings are JavaScript's, too, but for two separators of lines in older editions. */
const literal = (name: string): string =>
  JSON.stringify(name).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`)
