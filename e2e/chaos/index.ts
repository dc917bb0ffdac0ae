export { faults } from './faults/index.ts'
export { allHeld } from './report.ts'
export { type ChaosWish, runChaos } from './run-chaos.ts'
