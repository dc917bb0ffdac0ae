import type { ExecutableNode, ExecutablePlan } from '../../prepare/executable.ts'
import type { Run } from '../run.ts'
import { runNode } from '../run-plan.ts'

/** A plan on its way, whose deferred blocks go on when the rest has been answered. None of its promises rejects. */
export interface RunningBlocks {
  /** All that is not deferred is there. */
  primary: Promise<void>
  /** What a block fetches is there, by its deferral's id; a deferral without fetches of its own has none. */
  blocks: ReadonlyMap<string, Promise<void>>
}

/** Runs a plan: each deferred block as soon as the fetches that it goes on from are done. */
export function runBlocks(run: Run, { rest, blocks }: ExecutablePlan): RunningBlocks {
  const gates = gatesOf([rest, ...blocks.map(({ node }) => node)])
  run.fetched = (id) => gates.get(id)?.pass()
  const runAll = async (node: ExecutableNode | undefined): Promise<void> => {
    if (node) await runNode(run, node)
  }
  const primary = runAll(rest)
  const running = new Map<string, Promise<void>>()
  for (const { id, parent, after, node } of blocks) {
    const before = parent === undefined ? primary : running.get(parent)
    const ready = after.length > 0 ? Promise.all(after.map((fetch) => gates.get(fetch)?.opened)) : before
    running.set(
      id,
      Promise.resolve(ready).then(() => runAll(node)),
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

function gatesOf(nodes: readonly (ExecutableNode | undefined)[]): ReadonlyMap<string, Gate> {
  const gates = new Map<string, Gate>()
  const visit = (node: ExecutableNode): void => {
    if (node.kind !== 'fetch') {
      for (const child of node.nodes) visit(child)
    } else if (node.fetch.id !== undefined) {
      const gate = gates.get(node.fetch.id) ?? new Gate()
      gate.expect()
      gates.set(node.fetch.id, gate)
    }
  }
  for (const node of nodes) if (node) visit(node)
  return gates
}
