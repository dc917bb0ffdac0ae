export { allKept, promiseLine } from '../load/figures/promises.ts'
export { faults } from './faults/index.ts'
export { type ChaosWish, runChaos } from './run-chaos.ts'
