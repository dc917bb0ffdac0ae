import { readJson } from '../../exact-numbers/read-json.ts'
import { readResponse } from '../../subgraphs/read-response.ts'
import type { SubgraphRequest, SubgraphResponse, Transport } from '../../subgraphs/transport.ts'
import { fetchVariables, requestWith } from '../fetch.ts'
import type { SplicedPlan, SplicedStep } from './compile-splice.ts'
import { odd } from './json-bytes.ts'
import { Keys } from './keys.ts'
import { Answers } from './questions.ts'
import { type Heard, replay } from './replay.ts'
import { type Expected, Scanner } from './scanner.ts'
import { WorkingMemory } from './working-memory.ts'
import { Unanswered, Writer } from './writer.ts'

interface Asker {
  variables: Readonly<Record<string, unknown>>
  transport: Transport
  signal?: AbortSignal | undefined
}

interface Asked extends Heard {
  /** Where in memory its answer stands, if that is as it should be. */
  place?: { from: number; to: number } | undefined
}

/** Not all is as it should be. */
const GIVEN_UP = Symbol('given up')

/** One request on its way through a spliced plan. */
export class SpliceRun {
  private readonly plan: SplicedPlan
  private readonly asker: Asker
  private readonly memory = WorkingMemory.take()
  private readonly answers: readonly Answers[]
  private readonly scanner: Scanner
  /** Records of what was answered of the root. */
  private readonly roots: number[] = []
  private readonly asked: Asked[] = []
  private isOver = false
  /** Whether an answer was not exactly what was asked for. */
  isOdd = false

  constructor(plan: SplicedPlan, asker: Asker) {
    this.plan = plan
    this.asker = asker
    const keys = plan.keys.map(({ sources }) => new Keys(sources.length))
    this.answers = plan.questions.map((question) => new Answers(question, keys[question.keys.index] as Keys))
    this.scanner = new Scanner(this.memory, this.answers)
  }

  /**
   * The client's answer as JSON, or undefined as soon as something is odd: then `replay` has what was asked so far.
   *
   * @param bytes how long the answer may well be
   */
  async answer(bytes: number): Promise<Buffer | undefined> {
    try {
      await this.steps()
      this.isOver = true
      const written = new Writer(this.memory, this.answers, bytes).write(this.plan.emission, this.roots)
      this.memory.release()
      return written
    } catch (error) {
      this.isOver = true
      if (error instanceof Unanswered) this.isOdd = true
      else if (error !== GIVEN_UP) throw error
      return undefined
    }
  }

  /** After it was given up: a transport for the same request, by which nothing is asked again. */
  replay(): Transport {
    const heard = this.asked.map((one) => (one.place ? { ...one, answer: this.read(one.place, one.request) } : one))
    this.memory.release()
    return replay(heard, this.asker.transport)
  }

  private async steps(): Promise<void> {
    const done: Promise<void>[] = []
    for (const step of this.plan.steps) {
      const before = step.after.map((index) => done[index])
      done.push(before.length > 0 ? Promise.all(before).then(() => this.step(step)) : this.step(step))
    }
    await Promise.all(done)
  }

  private async step(step: SplicedStep): Promise<void> {
    if (this.isOver) throw GIVEN_UP
    if (step.kind === 'entities') return this.entities(step)
    const { fetch, root, nth } = step
    const variables = fetchVariables(this.asker, fetch)
    this.roots[nth] = await this.ask(requestWith(fetch.request, { variables }), { root })
  }

  private async entities({ asked, joint }: Extract<SplicedStep, { kind: 'entities' }>): Promise<void> {
    const all = asked.map((one) => {
      const answers = this.answers[one.question.index] as Answers
      return { ...one, answers, numbers: answers.open() }
    })
    const some = all.filter(({ numbers }) => numbers.length > 0)
    const [first] = some
    if (!first) return
    const lists = joint && some.length > 1 ? all : [{ ...first, ...alone }]
    const variables: Record<string, unknown> = Object.create(null)
    const representations: Record<string, ReturnType<Answers['representation']>[]> = {}
    for (const { fetch, answers, numbers, variable } of lists) {
      Object.assign(variables, fetchVariables(this.asker, fetch))
      representations[variable] = numbers.map((number) => answers.representation(this.memory.bytes, number))
    }
    const request = joint && some.length > 1 ? joint : first.fetch.request
    await this.ask(requestWith(request, { variables, representations }), { lists })
  }

  /** Returns the record of a root. Rejects with GIVEN_UP. */
  private async ask(request: SubgraphRequest, expected: Expected): Promise<number> {
    const { transport, signal } = this.asker
    let record: number | undefined
    const asked: Asked = { request, answer: neverAsked }
    const scan = (body: Buffer): boolean => {
      // What another try brings is read as others read it.
      if (this.isOver || record !== undefined) return false
      const from = this.memory.add(body)
      record = this.scanner.read(expected, from, from + body.length)
      if (record === odd) this.isOver = this.isOdd = true
      else asked.place = { from, to: from + body.length }
      return record !== odd
    }
    asked.answer = transport.request(requestWith(request, { ...request, scan }), signal)
    this.asked.push(asked)
    const response = await asked.answer.catch(() => undefined)
    if (response?.scanned && record !== undefined) return record
    // An answer that was scanned may have been lost to another.
    asked.place = undefined
    throw GIVEN_UP
  }

  private async read(
    { from, to }: NonNullable<Asked['place']>,
    { numbers }: SubgraphRequest,
  ): Promise<SubgraphResponse> {
    return readResponse(readJson(this.memory.bytes.toString('utf8', from, to), numbers)) ?? {}
  }
}

const neverAsked = Promise.resolve({})

const alone = { variable: 'representations', head: Buffer.from('{"_entities":') }
