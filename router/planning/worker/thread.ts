import { parentPort, workerData } from 'node:worker_threads'
import { buildASTSchema, parse } from 'graphql'
import { operationPlanner } from '../operation-planner.ts'
import { planFields } from '../plan.ts'
import { PlanningError } from '../planning-error.ts'
import type { Job, Outcome, ThreadData } from './messages.ts'

// The thread's program: loads a supergraph for planning alone, then plans one operation after another.
const { plans: sdl } = workerData as ThreadData
const document = parse(sdl, { noLocation: true })
const fullSchema = buildASTSchema(document, { assumeValidSDL: true })
const planner = operationPlanner(document, fullSchema)
planner.load()

parentPort?.on('message', (job: Job) => tell(outcomeOf(job)))
tell({ loaded: true })

function outcomeOf({ text, asked, labels }: Job): Outcome {
  try {
    const operation = { document: parse(text, { noLocation: true }), asked, labels: new Set(labels) }
    return { plan: planFields({ fullSchema, planner }, operation) }
  } catch (error) {
    if (error instanceof PlanningError) return { refused: error.message }
    throw error
  }
}

function tell(outcome: Outcome): void {
  parentPort?.postMessage(outcome)
}
