import { idsOf, type Step } from '../prepare/steps.ts'
import { placesAt } from './contexts.ts'
import { fetchInContexts } from './contextual-fetch.ts'
import { fetchEntities } from './entity-fetch.ts'
import { fetchRoot } from './root-fetch.ts'
import type { Run } from './run.ts'
import { targetsAt } from './targets.ts'

/** Carries out steps, each as soon as those that it waits for are done. Never rejects: what went wrong is in the run's faults. */
export async function runSteps(run: Run, steps: readonly Step[]): Promise<void> {
  const done: Promise<void>[] = []
  for (const step of steps) {
    const before = step.after.map((index) => done[index])
    done.push(before.length > 0 ? Promise.all(before).then(() => runStep(run, step)) : runStep(run, step))
  }
  await Promise.all(done)
}

async function runStep(run: Run, step: Step): Promise<void> {
  await (step.kind === 'entities' ? fetchEntities(run, step) : runFetch(run, step))
  if (run.fetched) for (const id of idsOf(step)) run.fetched(id)
}

function runFetch(run: Run, { fetch, path }: Extract<Step, { kind: 'fetch' }>): Promise<void> | undefined {
  if (fetch.contexts) return fetchInContexts(run, fetch, fetch.contexts, placesAt(run.data, path))
  const targets = targetsAt(run.data, path, run.shares)
  return targets.length > 0 ? fetchRoot(run, fetch, targets) : undefined
}
