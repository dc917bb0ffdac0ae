import { type GraphQLSchema, Kind, valueFromASTUntyped } from 'graphql'

/**
 * What a directive of a linked specification is called in this supergraph. Composition may import it by its own name,
 * under another, or leave it prefixed with its specification's (https://specs.apollo.dev/link/v1.0).
 *
 * @param spec the specification's name, the last but one part of its URL, such as `cost`
 * @param directive without `@`
 * @returns without `@`; null when the specification is not linked
 */
export function linkedDirective(schema: GraphQLSchema, spec: string, directive: string): string | null {
  const links = [schema.astNode, ...schema.extensionASTNodes].flatMap((node) => node?.directives ?? [])
  for (const link of links) {
    if (link.name.value !== 'link') continue
    const args = new Map(link.arguments?.map((argument) => [argument.name.value, argument.value]))
    const url = args.get('url')
    if (url?.kind !== Kind.STRING || new URL(url.value).pathname.split('/').at(-2) !== spec) continue
    const imported = importedAs(
      args.has('import') ? valueFromASTUntyped(args.get('import') ?? { kind: Kind.NULL }) : [],
      directive,
    )
    if (imported !== null) return imported
    const as = args.get('as')
    const namespace = as?.kind === Kind.STRING ? as.value : spec
    return directive === spec ? namespace : `${namespace}__${directive}`
  }
  return null
}

function importedAs(imports: unknown, directive: string): string | null {
  if (!Array.isArray(imports)) return null
  for (const item of imports) {
    if (item === `@${directive}`) return directive
    if (typeof item === 'object' && item !== null && item.name === `@${directive}`) {
      return typeof item.as === 'string' ? item.as.replace(/^@/, '') : directive
    }
  }
  return null
}
