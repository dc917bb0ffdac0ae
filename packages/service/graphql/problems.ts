/** What a use case refuses with, told apart by `problem`: a value of the domain, which knows nothing of GraphQL. */
export interface AnyProblem {
  problem: string
}

/** For each problem, what the API answers. */
type Answers<Problem extends AnyProblem> = {
  [Name in Problem['problem']]: (problem: Extract<Problem, { problem: Name }>) => {
    __typename: string
    message: string
  }
}

/**
 * The one map from a subgraph's problems to the types of its schema; it has to know every problem there is. What it
 * answers for some of them is typed by those alone, so a mutation whose union lacks one does not compile.
 */
export function problemAnswers<Problem extends AnyProblem>() {
  return <Map extends Answers<Problem>>(answers: Map) =>
    <Some extends Problem>(problem: Some): ReturnType<Map[Some['problem']]> => {
      const answer = answers[problem.problem as Problem['problem']] as unknown as (problem: Some) => unknown
      return answer(problem) as ReturnType<Map[Some['problem']]>
    }
}

/** `NotFound` of that id. `id` says it for clients that were written before `of`. */
export const missing = (message: string, of: string) => ({ __typename: 'NotFound' as const, message, of, id: of })
