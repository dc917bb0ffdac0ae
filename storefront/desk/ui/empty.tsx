/** A list with nothing in it: what that means, and what comes here. */
export function Empty({ said }: { said: readonly string[] | undefined }) {
  const [title, hint] = said ?? []
  return (
    <div className="desk-empty">
      <h2>{title}</h2>
      <span className="edge" aria-hidden="true" />
      <p>{hint}</p>
    </div>
  )
}
