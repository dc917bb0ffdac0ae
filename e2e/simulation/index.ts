export { type Mistake, mistakeNames, mistakes } from './as-it-was.ts'
export { faultNames, faults } from './faults/index.ts'
export { asText } from './history.ts'
export { type Simulated, type SimulationWish, simulate } from './simulate.ts'
