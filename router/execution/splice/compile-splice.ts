import { type GraphQLSchema, isObjectType, type OperationTypeNode, parse } from 'graphql'
import { entitySelection, operationOf } from '../../planning/plan-walk.ts'
import type { ExecutableFetch, ExecutablePlan } from '../../prepare/executable/executable.ts'
import type { JointRequest } from '../../prepare/executable/joint-request.ts'
import type { PlainValues } from '../../prepare/executable/plain-values.ts'
import type { FetchAt, Step } from '../../prepare/executable/steps.ts'
import type { Shape } from '../../prepare/shape.ts'
import type { Emission } from './emission.ts'
import { EmissionCompiler, placeOf } from './emission-compiler.ts'
import { partsIn } from './key-parts.ts'
import { type KeyKind, Question } from './questions.ts'
import { NotSpliced, type ReplyThing, replyThing, type Schemas } from './reply-layout.ts'

/** A request whose answer is put into the client's as it was written. */
export type SplicedStep = { after: readonly number[] } & (
  | { kind: 'root'; fetch: ExecutableFetch; root: ReplyThing; nth: number }
  | { kind: 'entities'; asked: readonly AskedAt[]; joint: JointRequest | undefined }
)

export interface AskedAt {
  fetch: ExecutableFetch
  question: Question
  /** Where several are asked together, what the field and the variable of its representations are called. */
  variable: string
  /** All that stands before the field's value then. */
  head: Buffer
}

export interface SplicedPlan {
  steps: readonly SplicedStep[]
  questions: readonly Question[]
  keys: readonly KeyKind[]
  emission: Emission
}

interface Source {
  schemas: Schemas
  plan: ExecutablePlan
  shape: Shape
  /** Of the root. */
  typeName: string
}

/**
 * Prepares a plan whose answers can be put together of what subgraphs write. Throws NotSpliced where that may not be: for other than
 * queries, for what is of several types or deferred, and wherever names are not those that subgraphs are asked by.
 */
export function compileSplice(source: Source): SplicedPlan {
  try {
    return new Compiler(source, true).compile()
  } catch (error) {
    // What is told by the way may be told where less is asked.
    if (error instanceof NotSpliced) return new Compiler(source, false).compile()
    throw error
  }
}

class Compiler {
  private readonly source: Source
  private readonly telling: boolean
  private readonly questions = new Map<string, Question>()
  private readonly keys = new Map<string, KeyKind>()
  private readonly things = new Map<ExecutableFetch, ReplyThing>()
  private readonly places = new Map<string, Question[]>()

  constructor(source: Source, telling: boolean) {
    this.source = source
    this.telling = telling
  }

  compile(): SplicedPlan {
    const { plan, shape, typeName } = this.source
    if (plan.primary || plan.blocks.length > 0 || !plan.rest) throw new NotSpliced('not a whole query')
    let roots = 0
    const steps = plan.rest.steps.map((step): SplicedStep => {
      if (step.kind === 'entities') return this.entities(step)
      return { after: step.after, kind: 'root', fetch: step.fetch, root: this.root(step), nth: roots++ }
    })
    if (this.telling) for (const fetch of this.things.keys()) this.tell(fetch)
    const questions = [...this.questions.values()]
    const given = steps.flatMap((step) => (step.kind === 'root' ? step.root : []))
    const emissions = new EmissionCompiler(this.places)
    const emission = emissions.thing(shape.of(typeName), typeName, given, [])
    emissions.check([...this.things.values(), ...questions.map(({ answer }) => answer)])
    return { steps, questions, keys: [...this.keys.values()], emission }
  }

  private root({ fetch, path }: FetchAt): ReplyThing {
    const { schemas } = this.source
    const { kind, query } = fetch.request
    if (kind !== 'query' || path.length > 0 || fetch.requires) throw new NotSpliced('not a query of the root')
    plain(fetch)
    const type = schemas.full.getRootType(kind as OperationTypeNode)
    if (!type) throw new NotSpliced('no type of the root')
    return this.keep(fetch, replyThing(schemas, [operationOf(parse(query)).selectionSet], type.name))
  }

  private entities({ after, questions, joint }: Extract<Step, { kind: 'entities' }>): SplicedStep {
    const asked = questions.map((fetches, nth): AskedAt => {
      const [question, ...same] = fetches.map((one) => this.question(one))
      const [{ fetch }] = fetches
      if (!question || same.some((other) => other !== question)) throw new NotSpliced('entities of several types')
      const variable = joint?.joined[nth]?.name ?? ''
      return { fetch, question, variable, head: Buffer.from(`${nth === 0 ? '{' : ','}"${variable}":`) }
    })
    return { after, kind: 'entities', asked, joint }
  }

  private question({ fetch, path }: FetchAt): Question {
    const { schemas } = this.source
    plain(fetch)
    const typeName = typeOf(schemas.full, fetch)
    const values = fetch.plainValues({ __typename: typeName })
    if (!values || fetch.question === undefined)
      throw new NotSpliced('entities that are represented by more than values')
    const known = this.questions.get(fetch.question)
    const keys = this.keysBy(values)
    if (known && (known.typeName !== typeName || known.keys !== keys)) throw new NotSpliced('entities of several types')
    const question = known ?? new Question(this.questions.size, typeName, keys, values, this.answerTo(fetch, typeName))
    this.questions.set(fetch.question, question)
    this.things.set(fetch, question.answer)
    const place = placeOf(path.filter((step) => step !== '@'))
    const there = this.places.get(place) ?? []
    if (!there.includes(question)) this.places.set(place, [...there, question])
    return question
  }

  private keysBy(values: PlainValues): KeyKind {
    const { sources } = values
    const name = values.written(sources)
    const keys = this.keys.get(name) ?? { index: this.keys.size, sources }
    this.keys.set(name, keys)
    return keys
  }

  private answerTo({ request }: ExecutableFetch, typeName: string): ReplyThing {
    return replyThing(this.source.schemas, [entitySelection(operationOf(parse(request.query)))], typeName)
  }

  private keep(fetch: ExecutableFetch, thing: ReplyThing): ReplyThing {
    this.things.set(fetch, thing)
    return thing
  }

  /** What a fetch tells of what others ask is a variant of the answers to them. */
  private tell(fetch: ExecutableFetch): void {
    for (const { asker, path, types } of fetch.tells) {
      const question = this.questions.get(asker.question ?? '')
      const thing = thingAt(this.things.get(fetch), path)
      if (!question || !thing || path.length === 0 || !types.has(question.typeName)) continue
      const parts = partsIn(thing, question.keys.sources)
      if (thing.typeName !== question.typeName || !parts || thing.tells.some((it) => it.question === question)) continue
      thing.tells.push({ question, parts, variant: question.variants.push(thing) - 1 })
      thing.isRecorded = true
    }
  }
}

function plain({ inputRewrites, outputRewrites, aliases, contexts, apart, id }: ExecutableFetch): void {
  const isPlain = inputRewrites.length === 0 && outputRewrites.length === 0 && aliases.size === 0
  if (!isPlain || contexts || apart || id !== undefined) throw new NotSpliced('names that are made up, or contexts')
}

/** The one type of the things that a fetch is about. */
function typeOf(schema: GraphQLSchema, { requires = [] }: ExecutableFetch): string {
  const names = new Set(requires.map((node) => (node.kind === 'on' ? node.condition : undefined)))
  const [name] = names
  if (name === undefined || names.size > 1 || !isObjectType(schema.getType(name)))
    throw new NotSpliced('entities of several types')
  return name
}

function thingAt(thing: ReplyThing | undefined, path: readonly string[]): ReplyThing | undefined {
  let at = thing
  for (const name of path) {
    let value = at?.byName.get(name)?.value
    while (value?.of) value = value.of
    at = value?.thing
  }
  return at
}
