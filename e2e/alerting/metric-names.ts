const words = new Set([
  'by',
  'without',
  'on',
  'ignoring',
  'or',
  'and',
  'unless',
  'bool',
  'offset',
  'group_left',
  'group_right',
])

/** Metrics that an expression of PromQL asks for, whatever recorded ones are made of. */
export function metricNames(expr: string): string[] {
  const bare = expr
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '')
  const names = [...bare.matchAll(/(?<![\w.:$])[a-zA-Z_:][\w:]*(?!\s*\()\b(?!\s*\()/g)].map(([name]) => name)
  return [...new Set(names.filter((name) => !words.has(name)))]
}

/** A histogram's, or a counter's, name without what its series end in. */
export const family = (name: string) => name.replace(/_(bucket|sum|count)$/, '')
