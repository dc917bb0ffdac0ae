import type { ExecutablePlan, PlanPart } from '../../prepare/executable/executable.ts'
import { idsOf } from '../../prepare/executable/steps.ts'
import type { Run } from '../run.ts'
import { runSteps } from '../run-plan.ts'

/** A plan on its way, whose deferred blocks go on when the rest has been answered. None of its promises rejects. */
export interface RunningBlocks {
  /** All that is not deferred is there. */
  primary: Promise<void>
  /** What a block fetches is there, by its deferral's id; a deferral without fetches of its own has none. */
  blocks: ReadonlyMap<string, Promise<void>>
}

/** Runs a plan: each deferred block as soon as the fetches that it goes on from are done. */
export function runBlocks(run: Run, { rest, blocks }: ExecutablePlan): RunningBlocks {
  const gates = gatesOf([rest, ...blocks.map(({ part }) => part)])
  run.fetched = (id) => gates.get(id)?.pass()
  const runAll = async (part: PlanPart | undefined): Promise<void> => {
    if (part) await runSteps(run, part.steps)
  }
  const primary = runAll(rest)
  const running = new Map<string, Promise<void>>()
  for (const { id, parent, after, part } of blocks) {
    const before = parent === undefined ? primary : running.get(parent)
    const ready = after.length > 0 ? Promise.all(after.map((fetch) => gates.get(fetch)?.opened)) : before
    running.set(
      id,
      Promise.resolve(ready).then(() => runAll(part)),
    )
  }
  return { primary, blocks: running }
}

/** Opens when all fetches of one id are done: where one had to be split they are several. */
class Gate {
  readonly opened: Promise<void>
  private open: () => void = () => {}
  private left = 0

  constructor() {
    this.opened = new Promise((resolve) => {
      this.open = resolve
    })
  }

  expect(): void {
    this.left++
  }

  pass(): void {
    if (--this.left === 0) this.open()
  }
}

function gatesOf(parts: readonly (PlanPart | undefined)[]): ReadonlyMap<string, Gate> {
  const gates = new Map<string, Gate>()
  for (const id of parts.flatMap((part) => part?.steps ?? []).flatMap(idsOf)) {
    const gate = gates.get(id) ?? new Gate()
    gate.expect()
    gates.set(id, gate)
  }
  return gates
}
