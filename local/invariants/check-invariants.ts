import { OperatorError } from '@micromart/running-shop/operator-error'
import type { CheckedShop } from './checked-shop.ts'
import type { Breach, Invariant, Since } from './invariant.ts'

/**
 * What became of an invariant: its breaches, none when it holds, or why it could not be checked; `impossible` where no later look
 * could, either, on such a shop.
 */
export type Finding = { invariant: Invariant } & ({ breaches: Breach[] } | { unchecked: string; impossible: boolean })

export interface Looking {
  invariants: readonly Invariant[]
  /** Resolves some seconds later: by then what was on its way has arrived. */
  settle(): Promise<void>
  /** Called before each look at an invariant. */
  onLook?(invariant: Invariant): void
}

/**
 * Checks invariants one after the other, and those that span databases once more when they seem broken: only what is wrong
 * in the same way both times is reported. `since` says what a look at one goes on from; without, all are looked at wholly.
 */
export async function checkInvariants(
  shop: CheckedShop,
  looking: Looking,
  since: (invariant: Invariant) => Since | undefined = () => undefined,
): Promise<Finding[]> {
  const look = (invariant: Invariant) => lookAt(shop, invariant, looking, since(invariant))
  const first: Finding[] = []
  for (const invariant of looking.invariants) first.push(await look(invariant))
  if (!first.some(needsSecondLook)) return first
  await looking.settle()
  const findings: Finding[] = []
  for (const finding of first) {
    findings.push(needsSecondLook(finding) ? both(finding, await look(finding.invariant)) : finding)
  }
  return findings
}

async function lookAt(
  shop: CheckedShop,
  invariant: Invariant,
  { onLook }: Looking,
  since: Since | undefined,
): Promise<Finding> {
  onLook?.(invariant)
  try {
    return { invariant, breaches: await invariant.check(shop, since) }
  } catch (error) {
    const unchecked = error instanceof Error ? error.message : String(error)
    return { invariant, unchecked, impossible: error instanceof OperatorError }
  }
}

function needsSecondLook(finding: Finding): finding is Finding & { breaches: Breach[] } {
  return finding.invariant.acrossDatabases === true && 'breaches' in finding && finding.breaches.length > 0
}

function both(first: { breaches: Breach[] }, second: Finding): Finding {
  if (!('breaches' in second)) return second
  const nameOf = ({ of, fault }: Breach) => JSON.stringify([of, fault])
  const before = new Set(first.breaches.map(nameOf))
  return { ...second, breaches: second.breaches.filter((breach) => before.has(nameOf(breach))) }
}
