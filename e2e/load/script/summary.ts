import { told } from './settings.ts'

/** k6 calls it at the end: all metrics and the verdict on each threshold, for the command. */
export function handleSummary(data: unknown): Record<string, string> {
  return { [told.summaryFile]: JSON.stringify(data) }
}
