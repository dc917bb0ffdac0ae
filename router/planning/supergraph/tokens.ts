/** An infix that is in none of `names`, so that a name made with it is never one of theirs. */
export function freshToken(start: string, names: readonly string[]): string {
  let token = start
  while (names.some((name) => name.includes(token))) token += start.at(-1)
  return token
}
