import type { Role } from './column-names.ts'

const question = /[?？;\u037e]$/
const offered =
  /[([]\s*(?:0\s*(?:[/,-]|lub|or|oder|ou|o|ó|або|или)\s*1|[01]\s*=|y\s*\/\s*n|yes\s*\/\s*no|true\s*\/\s*false|j\s*\/\s*n|ja\s*\/\s*nein)/iu

/** What yes and no are answers for. */
const answered = new Set<Role>(['available', 'status', 'published', 'visibility', 'purchasable', 'withheld'])

/** `Stock?` and `On sale (0/1)` hold a yes or a no, where `Stock` holds a number; a Greek question ends in `;`. */
export const asksYesOrNo = (heading: string): boolean => question.test(heading) || offered.test(heading)

/** Whether a column of that role may hold a yes or a no. */
export const isAnswered = (role: Role): boolean => answered.has(role)
