export { endPatienceMs, endProcess, type Step } from './end-process.ts'
export { onStop } from './on-stop.ts'
