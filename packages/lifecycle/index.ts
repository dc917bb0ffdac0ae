export { endPatienceMs, endProcess, type Step } from './end-process.ts'
export { onReload } from './on-reload.ts'
export { onStop } from './on-stop.ts'
