export const namespace = 'micromart'
export const nameLabel = 'app.kubernetes.io/name'
export const componentLabel = 'app.kubernetes.io/component'

/** Selects the pods of these processes. */
export function pods(names: readonly string[]) {
  const [first, ...others] = names
  if (others.length === 0) return { matchLabels: { [nameLabel]: first } }
  return { matchExpressions: [{ key: nameLabel, operator: 'In', values: names }] }
}
