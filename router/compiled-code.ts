import { setFlagsFromString } from 'node:v8'

/**
 * V8 lets go of code while a process rests: it collects garbage after 8 s without work, ages functions with each collection, and
 * forgets the shapes of objects that none lives of, with all code that was optimised for them. A router that comes back to work then
 * takes twice the time for an answer, for thousands of answers. `npm run bench -- router`, whose rows rest in turns, shows it.
 */
const flags = [
  // A day: what else V8 does about memory it does while there is work.
  '--gc-memory-reducer-start-delay-ms=86400000',
  '--no-flush-bytecode',
  '--retain-maps-for-n-gc=100',
  // What is not collected at rest is not let grow far: to twice of what lives, not up to four times.
  '--heap-growing-percent=100',
]

/**
 * Has this process stay as quick over its pauses as it is under load, for some memory that it would give back in them. For a
 * router that serves others; one on a laptop beside everything else gives back memory instead.
 */
export function keepCompiledCode(): void {
  for (const flag of flags) setFlagsFromString(flag)
}
