/** All that notifications refuses with. */
export type Problem = { problem: 'no such notification'; id: string } | { problem: 'must stay on' }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
