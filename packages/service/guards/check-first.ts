import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver } from 'graphql'
import type { RequestContext } from '../http/context.ts'

type Resolve = GraphQLFieldResolver<unknown, RequestContext>

/** Has a check run before a field is resolved or subscribed to; what it throws is the field's answer. */
export function checkFirst(
  field: GraphQLField<unknown, RequestContext>,
  check: (context: RequestContext) => undefined | Promise<void>,
): void {
  const checked =
    (resolve: Resolve): Resolve =>
    (parent, args, context, info) => {
      const waiting = check(context)
      return waiting ? waiting.then(() => resolve(parent, args, context, info)) : resolve(parent, args, context, info)
    }
  if (field.subscribe) field.subscribe = checked(field.subscribe)
  else field.resolve = checked(field.resolve ?? defaultFieldResolver)
}
