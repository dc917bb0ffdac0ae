import { createHash } from 'node:crypto'

/**
 * What stories call what they make on engines that others use, too: projects, labels, namespaces. One name a clone, so that a run knows
 * what one before it has left that was cut off.
 */
export const ours = `micromart-e2e-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)}`
