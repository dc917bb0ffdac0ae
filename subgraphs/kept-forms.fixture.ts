import { join } from 'node:path'
import ts from 'typescript'
import type { ServiceName } from './list.ts'

/** What JSON may look like, as its type says. */
export type Form =
  | { is: 'string' | 'number' | 'boolean' }
  | { says: string | number | boolean | null }
  | { oneOf: Form[] }
  | { each: Form }
  | { named: Form }
  | { fields: Record<string, { form: Form; optional: boolean }> }

/** Beside our own, the packages that types of columns are made of; of others nothing is read, which would take most of the time. */
const typed = /^(?:\.|@micromart\/|kysely$|zod$|jose$)/

/**
 * The forms of these columns, each `table.column`, of `Tables` in each service's tables.ts; those that it does not have are left out. With
 * them those of `Texts`, where it has such: of columns of text that have JSON in them.
 */
export function formsOf(columns: Partial<Record<ServiceName, readonly string[]>>): Record<string, Map<string, Form>> {
  const root = join(import.meta.dirname, '..')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const file = join(import.meta.dirname, 'kept-forms.of-all.ts')
  const names = Object.keys(columns) as ServiceName[]
  const text = [
    "import type { SelectType } from 'kysely'",
    'type Read<Tables> = { [T in keyof Tables]: { [C in keyof Tables[T]]: SelectType<Tables[T][C]> } }',
    ...names.map((name) => `export type ${name} = Read<import('./${name}/tables.ts').Tables>`),
    ...names.map((name) => `export type ${textsOf(name)} = import('./${name}/tables.ts').Texts`),
  ].join('\n')

  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (path) => path === file || fileExists(path)
  host.getSourceFile = (path, how, ...more) =>
    path === file ? ts.createSourceFile(path, text, how) : getSourceFile(path, how, ...more)
  host.resolveModuleNameLiterals = (literals, from, redirected, how) =>
    literals.map(({ text: name }) =>
      typed.test(name)
        ? ts.resolveModuleName(name, from, how, host, undefined, redirected)
        : { resolvedModule: undefined },
    )
  const program = ts.createProgram([file], { ...options, incremental: false, noEmit: true, types: [] }, host)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  if (!source) throw new Error(`${file} is not read`)

  const propertyOf = (type: ts.Type | undefined, name: string) => {
    const property = type?.getProperty(name)
    return property && checker.getTypeOfSymbolAtLocation(property, source)
  }
  const aliased = (name: string) => {
    const alias = source.statements.filter(ts.isTypeAliasDeclaration).find((each) => each.name.text === name)
    return alias && checker.getTypeAtLocation(alias.name)
  }
  const formsIn = (name: ServiceName) => {
    const tables = aliased(name)
    const texts = aliased(textsOf(name))
    const named = (texts?.getProperties() ?? []).map((column) => [column.name, propertyOf(texts, column.name)] as const)
    const listed = (columns[name] ?? []).map((column) => {
      const [table = '', field = ''] = column.split('.')
      return [column, propertyOf(propertyOf(tables, table), field)] as const
    })
    return new Map(
      [...listed, ...named].flatMap(([column, type]) =>
        type ? [[column, formOf(type, { checker, source })] as const] : [],
      ),
    )
  }
  return Object.fromEntries(names.map((name) => [name, formsIn(name)]))
}

const textsOf = (name: ServiceName) => `texts_of_${name}`

/** Throws where a type says too little of what stands there, or something that JSON cannot. */
function formOf(type: ts.Type, reading: { checker: ts.TypeChecker; source: ts.SourceFile }): Form {
  const { checker, source } = reading
  if (type.flags & ts.TypeFlags.Boolean) return { is: 'boolean' }
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { says: checker.typeToString(type) === 'true' }
  if (type.isUnion()) {
    const some = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
    if (some.length > 0 && some.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return { is: 'boolean' }
    const forms = some.map((each) => formOf(each, reading))
    const isAnyText = forms.some((form) => 'is' in form && form.is === 'string')
    const [only, ...more] = forms.filter((form) => !(isAnyText && 'says' in form && typeof form.says === 'string'))
    if (only) return more.length === 0 ? only : { oneOf: [only, ...more] }
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { says: type.value }
  if (type.flags & ts.TypeFlags.Null) return { says: null }
  // Such as that of one that lists what it may be, and ends with `string & {}`.
  if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String)) return { is: 'string' }
  if (type.flags & ts.TypeFlags.String) return { is: 'string' }
  if (type.flags & ts.TypeFlags.Number) return { is: 'number' }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    if (item) return { each: formOf(item, reading) }
  }
  const named = checker.getIndexTypeOfType(type, ts.IndexKind.String)
  if (named) return { named: formOf(named, reading) }
  const properties = checker.getPropertiesOfType(type)
  if (properties.length === 0 || type.getCallSignatures().length > 0 || type.symbol?.name === 'Date')
    throw new Error(`JSON that is ${checker.typeToString(type)} can be anything`)
  const fields = properties.map((property) => {
    const form = formOf(checker.getTypeOfSymbolAtLocation(property, source), reading)
    return [property.name, { form, optional: (property.flags & ts.SymbolFlags.Optional) !== 0 }] as const
  })
  return { fields: Object.fromEntries(fields) }
}

/** Such as `{amount: string, note?: string | null, lines: {sku: string}[]}`. */
export function shapeOf(form: Form): string {
  if ('is' in form) return form.is
  if ('says' in form) return JSON.stringify(form.says)
  if ('each' in form) return `(${shapeOf(form.each)})[]`
  if ('named' in form) return `{[name]: ${shapeOf(form.named)}}`
  if ('oneOf' in form) return form.oneOf.map(shapeOf).sort().join(' | ')
  const fields = Object.entries(form.fields).map(
    ([name, { form, optional }]) => `${name}${optional ? '?' : ''}: ${shapeOf(form)}`,
  )
  return `{${fields.sort().join(', ')}}`
}

/** Of each of the forms that it may have one; `whole` has what need not be there, too. */
export function samplesOf(form: Form, whole: boolean, name = ''): unknown[] {
  if ('is' in form) return [form.is === 'string' ? `of ${name}` : form.is === 'number' ? 3 : true]
  if ('says' in form) return [form.says]
  if ('each' in form) return [samplesOf(form.each, whole, name)]
  if ('named' in form) return [{ any: samplesOf(form.named, whole, name)[0] }]
  if ('oneOf' in form) return form.oneOf.flatMap((each) => samplesOf(each, whole, name))
  const there = Object.entries(form.fields)
    .filter(([, { optional }]) => whole || !optional)
    .map(([field, { form }]) => [field, samplesOf(form, whole, field)] as const)
  // As many as the field has forms that has the most.
  const most = Math.max(1, ...there.map(([, some]) => some.length))
  return Array.from({ length: most }, (_, nth) =>
    Object.fromEntries(there.map(([field, some]) => [field, some[nth % some.length]])),
  )
}

/** Whether that is of the form; what it has besides is nothing to whoever reads it. */
export function fits(form: Form, value: unknown): boolean {
  if ('is' in form) return typeof value === form.is
  if ('says' in form) return value === form.says
  if ('oneOf' in form) return form.oneOf.some((each) => fits(each, value))
  if ('each' in form) return Array.isArray(value) && value.every((item) => fits(form.each, item))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  if ('named' in form) return Object.values(value).every((item) => fits(form.named, item))
  return Object.entries(form.fields).every(([name, { form, optional }]) => {
    const item = (value as Record<string, unknown>)[name]
    return item === undefined ? optional : fits(form, item)
  })
}
