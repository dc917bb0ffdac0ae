import { hideBroken, sendOnChange } from './enhance.ts'
import { wakeIslands } from './islands.ts'

// All that every page runs. A page is complete without it.
hideBroken()
sendOnChange()
wakeIslands()
