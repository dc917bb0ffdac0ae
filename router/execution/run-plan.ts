import { idsOf, type Step } from '../prepare/executable/steps.ts'
import { placesAt } from './contexts.ts'
import { fetchInContexts } from './contextual-fetch.ts'
import { fetchEntities } from './entity-fetch.ts'
import { fetchRoot } from './root-fetch.ts'
import type { Run } from './run.ts'
import { targetsAt } from './targets.ts'

/** Carries out steps, each as soon as those that it waits for are done. Never rejects: what went wrong is in the run's faults. */
export function runSteps(run: Run, steps: readonly Step[]): Promise<unknown> {
  const [first] = steps
  if (first && steps.length === 1) return runStep(run, first)
  const done: Promise<unknown>[] = []
  for (const step of steps) {
    const before = step.after.map((index) => done[index])
    done.push(before.length > 0 ? Promise.all(before).then(() => runStep(run, step)) : runStep(run, step))
  }
  return Promise.all(done)
}

function runStep(run: Run, step: Step): Promise<unknown> {
  const done = step.kind === 'entities' ? fetchEntities(run, step) : runFetch(run, step)
  const { fetched } = run
  if (!fetched) return done ?? nothingToDo
  return Promise.resolve(done).then(() => {
    for (const id of idsOf(step)) fetched(id)
  })
}

const nothingToDo = Promise.resolve()

function runFetch(run: Run, { fetch, path }: Extract<Step, { kind: 'fetch' }>): Promise<void> | undefined {
  if (fetch.contexts) return fetchInContexts(run, fetch, fetch.contexts, placesAt(run.data, path))
  const targets = targetsAt(run.data, path, run.shares)
  return targets.length > 0 ? fetchRoot(run, fetch, targets) : undefined
}
