import type { FieldNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Conditions } from '../planning/conditions.ts'
import type { ExecutableOperation, PlannedOperation, PreparedOperation } from './prepared-operation.ts'

/** Plans of one operation: one for each set of fields that some callers are denied. */
const plansPerOperation = 16
/** Kept under one of these; more are made anew each time. */
const executablesPerPlan = 32

/**
 * Keeps the plans of an operation by what is denied.
 *
 * @param onPlan told of every look-up
 */
export function keptPlans(
  onPlan: (cached: boolean) => void,
  make: (denied: ReadonlySet<FieldNode>) => PlannedOperation,
): PreparedOperation['plan'] {
  const plans = new LRUCache<string, PlannedOperation>({ max: plansPerOperation })
  return (denied, key) => {
    const cached = plans.get(key)
    onPlan(cached !== undefined)
    if (cached) return cached
    const planned = make(new Set(denied.keys()))
    plans.set(key, planned)
    return planned
  }
}

/**
 * Keeps what a plan comes to by the conditions that its variables decide; made at once where there are none.
 *
 * @param names of the variables that conditions read
 */
export function keptExecutables(
  names: readonly string[],
  make: (conditions: Conditions) => ExecutableOperation,
): PlannedOperation['executable'] {
  if (names.length === 0) {
    const only = make({})
    return () => only
  }
  const executables = new Map<string, ExecutableOperation>()
  return (variables) => {
    const conditions = Object.fromEntries(names.map((name) => [name, variables[name] === true]))
    const key = names.map((name) => (conditions[name] ? '1' : '0')).join('')
    const known = executables.get(key)
    if (known) return known
    const executable = make(conditions)
    if (executables.size < executablesPerPlan) executables.set(key, executable)
    return executable
  }
}
