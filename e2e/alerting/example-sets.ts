import { messageExamples, processExamples } from './cause-examples.ts'
import type { Examples } from './example.ts'
import { limitExamples } from './limit-examples.ts'
import { objectiveExamples } from './objective-examples.ts'
import { checkoutExamples, otherExamples } from './shop-examples.ts'

/** Examples of all alerts, in sets that promtool takes in one go each. */
export const exampleSets: readonly Examples[] = [
  objectiveExamples,
  processExamples,
  limitExamples,
  messageExamples,
  checkoutExamples,
  otherExamples,
]
