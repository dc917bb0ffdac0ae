import { exactLiteral } from '../../exact-numbers/exact-literal.ts'
import { ExactNumber } from '../../exact-numbers/exact-number.ts'
import { GraphQLScalarType, type Resolvers, type Subgraph } from '../../testing/in-process.ts'
import { type Local, received } from './local.ts'
import type { FieldModel, Model, PartField, Required, Root, SubgraphModel } from './model.ts'
import { modelSdl, rootName } from './model-sdl.ts'
import { computed, type Thing, type World } from './world.ts'

type Args = Record<string, unknown>
type FieldResolver = (parent: Local, args: Args) => unknown

/** How many events a subscription has. */
export const eventCount = 2

/** The model's subgraphs as schemas that run. Each answers its own fields only, and what it is not given shows. */
export function modelSubgraphs(model: Model, world: World): Subgraph[] {
  return model.subgraphs.map((subgraph) => ({
    name: subgraph.name,
    typeDefs: modelSdl(subgraph),
    resolvers: new SubgraphResolvers(model, world, subgraph).all(),
    ...(subgraph.writesNumbers && { write: (json) => json.replace(/"(900719925474099\d+)"/g, '$1') }),
  }))
}

class SubgraphResolvers {
  private readonly model: Model
  private readonly world: World
  private readonly subgraph: SubgraphModel

  constructor(model: Model, world: World, subgraph: SubgraphModel) {
    this.model = model
    this.world = world
    this.subgraph = subgraph
  }

  all(): Resolvers {
    const { keyed, plain, members, entities, further } = this.subgraph
    const resolveType = { __resolveType: ({ __typename }: Local) => __typename }
    const known = keyed?.as === 'interfaceObject' ? 'I' : undefined
    const __resolveReference = (sent: Args): Local => received(sent, known)
    const byName: Record<string, unknown> = {
      Big: new GraphQLScalarType({ name: 'Big', parseValue: (value) => value, parseLiteral: exactLiteral }),
      V: this.values('va', 'vb', 'vc', ...(further ? ['vn', 'vm'] : [])),
      ...(further && {
        S: resolveType,
        S2: resolveType,
        C1: this.values('s', 't'),
        C2: this.values('s', 'c'),
      }),
      ...this.roots(),
      ...(JSON.stringify(entities).includes('comp {') && { Comp: this.values('one', 'two') }),
      ...(JSON.stringify(entities).includes('box {') && { Box: this.values('comp', 'num') }),
      ...(plain && { J: resolveType }),
      ...(members.length > 0 && { U: resolveType }),
      ...(keyed && {
        I: known
          ? { ...this.values('id'), ...this.fields(keyed.fields), __resolveReference }
          : { ...resolveType, __resolveReference },
      }),
    }
    for (const { entity, keys, fields } of entities) {
      const names = keys.map(({ key }) => key.split(' ')[0] ?? key)
      byName[entity] = { ...this.values(...names), ...this.fields(fields), __resolveReference: received }
    }
    return byName as Resolvers
  }

  private values(...names: string[]): Record<string, FieldResolver> {
    return Object.fromEntries(
      names.map((name) => [name, (parent: Local, args: Args) => this.world.valueOf(parent, name, args)]),
    )
  }

  private roots(): Record<string, Record<string, unknown>> {
    const { roots } = this.subgraph
    const ofRoot = (root: Root): Record<string, unknown> => {
      const parent: Thing = { __typename: root, id: root }
      return Object.fromEntries(
        roots[root].map((part) => {
          const resolver = this.own(part)
          return [part.field.name, (_: unknown, args: Args) => resolver(parent, args)]
        }),
      )
    }
    const heard = Object.fromEntries(
      roots.Subscription.map((part) => [part.field.name, { subscribe: () => events(), resolve: this.own(part) }]),
    )
    return {
      ...(roots.Query.length > 0 && { [rootName(this.subgraph, 'Query')]: ofRoot('Query') }),
      ...(roots.Mutation.length > 0 && { [rootName(this.subgraph, 'Mutation')]: ofRoot('Mutation') }),
      ...(roots.Subscription.length > 0 && { [rootName(this.subgraph, 'Subscription')]: heard }),
    }
  }

  private fields(parts: readonly PartField[]): Record<string, FieldResolver> {
    return Object.fromEntries(
      parts.map((part) => {
        const [own, notOwn] = [this.own(part), this.notOwn(part)]
        return [part.field.name, (parent, args) => (this.answers(part) ? own : notOwn)(parent, args)]
      }),
    )
  }

  /** Whether a field is this subgraph's to answer, by the labels that hold. */
  private answers({ external, overrides, overridden, label }: PartField): boolean {
    const isTaken = label === undefined || this.world.labels.includes(label)
    return !external && (isTaken ? !overridden : !overrides)
  }

  private own({ field, provides }: PartField): FieldResolver {
    const { name, requires, from } = field
    if (from) return (_, given) => computed(name, given)
    if (requires) return (parent) => computed(name, this.inputs(parent, requires))
    return (parent, args) => carrying(this.world.valueOf(parent, name, args), provides)
  }

  /** A subgraph does not know an @external field: it may say it only where it @provides it. */
  private notOwn({ field: { name } }: PartField): FieldResolver {
    return (parent, args) => {
      if (parent.provided !== name) throw new Error(`${parent.__typename}.${name} is not ${this.subgraph.name}'s`)
      return this.world.valueOf(parent, name, args)
    }
  }

  /** What a field is computed from: what was sent, or what the subgraph says itself where it @provides it. */
  private inputs(parent: Local, required: readonly Required[]): Args {
    return Object.fromEntries(
      required.map(({ field, inner }) => {
        const sent = parent.sent?.[field]
        if (sent !== undefined) return [field, this.given(parent.__typename, field, sent, inner)]
        return [field, parent.provided === field ? this.world.valueOf(parent, field, {}) : 'missing']
      }),
    )
  }

  private given(type: string, name: string, value: unknown, inner: readonly Required[] | undefined): unknown {
    const field: FieldModel | undefined = this.model.fields.get(`${type}.${name}`) ?? this.model.fields.get(`I.${name}`)
    if (Array.isArray(value)) return value.map((item) => this.given(type, name, item, inner))
    if (!inner) return field?.type === 'ID' && value !== null ? asText(value) : value
    if (value === null) return null
    const sent = value as Args
    const own = field?.possible ? String(sent.id).replace(/-.*/, '') : field?.type
    return Object.fromEntries(
      inner
        .filter(({ on }) => on === undefined || on === own)
        .map((it) => [
          it.field,
          it.field in sent ? this.given(own ?? type, it.field, sent[it.field], it.inner) : 'missing',
        ]),
    )
  }
}

/** A subgraph that takes an ID for a number is told the same by its text. */
const asText = (value: unknown): string => (value instanceof ExactNumber ? value.text : String(value))

async function* events(): AsyncGenerator<Thing> {
  for (let event = 1; event <= eventCount; event++) yield { __typename: 'Subscription', id: `event ${event}` }
}

function carrying(value: unknown, provided: string | undefined): unknown {
  if (provided === undefined || value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? value.map((item) => carrying(item, provided)) : { ...value, provided }
}
