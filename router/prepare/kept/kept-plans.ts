import { LRUCache } from 'lru-cache'
import type { Conditions } from '../../planning/operation/conditions.ts'
import type {
  ExecutableOperation,
  PlannedOperation,
  PlanningChoices,
  PreparedOperation,
} from '../prepared-operation.ts'

/** Plans of one operation: one for each set of choices, such as the fields that some callers are denied. */
const plansPerOperation = 16
/** Kept under one of these; more are made anew each time. */
const executablesPerPlan = 32

/**
 * Keeps the plans of an operation by their choices; who asks for one that is being made waits for the same.
 *
 * @param onPlan told of every look-up
 */
export function keptPlans(
  onPlan: (cached: boolean) => void,
  make: (choices: PlanningChoices) => Promise<PlannedOperation>,
): PreparedOperation['plan'] {
  const plans = new LRUCache<string, PlannedOperation | Promise<PlannedOperation>>({ max: plansPerOperation })
  const begin = (choices: PlanningChoices) => {
    const planned = make(choices)
    plans.set(choices.key, planned)
    const isKept = () => plans.peek(choices.key) === planned
    planned.then(
      (made) => isKept() && plans.set(choices.key, made),
      () => isKept() && plans.delete(choices.key),
    )
    return planned
  }
  return (choices) => {
    const cached = plans.get(choices.key)
    onPlan(cached !== undefined)
    if (cached) return cached
    const paying = choices.pay?.()
    // Another may have begun it meanwhile.
    return paying ? paying.then(() => plans.get(choices.key) ?? begin(choices)) : begin(choices)
  }
}

/**
 * Keeps what a plan comes to by the conditions that its variables decide; made at once where there are none.
 *
 * @param names of the variables that conditions read
 * @param keeps told of each that is kept
 */
export async function keptExecutables(
  names: readonly string[],
  make: (conditions: Conditions) => Promise<ExecutableOperation>,
  keeps: (executable: ExecutableOperation) => void,
): Promise<PlannedOperation['executable']> {
  if (names.length === 0) {
    const only = await make({})
    keeps(only)
    return () => only
  }
  const executables = new Map<string, ExecutableOperation | Promise<ExecutableOperation>>()
  return (variables, pay) => {
    const conditions = Object.fromEntries(names.map((name) => [name, variables[name] === true]))
    const key = names.map((name) => (conditions[name] ? '1' : '0')).join('')
    const known = executables.get(key)
    if (known) return known
    const begin = () => {
      const executable = make(conditions)
      if (executables.size >= executablesPerPlan) return executable
      executables.set(key, executable)
      executable.then(
        (made) => {
          executables.set(key, made)
          keeps(made)
        },
        () => executables.delete(key),
      )
      return executable
    }
    const paying = pay?.()
    return paying ? paying.then(() => executables.get(key) ?? begin()) : begin()
  }
}
