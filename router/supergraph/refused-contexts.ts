import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql'
import { contextSetters } from '../planning/contexts/contexts.ts'
import { joinFields } from '../planning/supergraph/join-directives.ts'
import { hasFields } from '../planning/supergraph/sdl-types.ts'

/** What composition allows of contexts and the router does not carry out, each with its place. */
export function refusedContexts(document: DocumentNode, schema: GraphQLSchema): string[] {
  const setters = contextSetters(document, schema)
  const written = [schema.getMutationType()?.name, schema.getSubscriptionType()?.name]
  return document.definitions.filter(hasFields).flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      joinFields(field).flatMap(({ graph, contextArguments }) =>
        (contextArguments ?? []).flatMap(({ name, context }) => {
          const argument = `${type.name.value}.${field.name.value}(${name}:) in ${graph}`
          if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) {
            return `${argument} takes a context on an interface, where an @interfaceObject has it: that is not supported`
          }
          const root = setters.get(context)?.find((setter) => written.includes(setter))
          if (root)
            return `${argument} takes a context that ${root} sets: to read a value of it would be to do it again`
          return setters.has(context) ? [] : `${argument} takes the context "${context}", which nothing sets`
        }),
      ),
    ),
  )
}
