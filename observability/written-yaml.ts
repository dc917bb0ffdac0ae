import type { GeneratedFile } from '@micromart/generated-files'
import { stringify } from 'yaml'

const header = '# Generated from observability/*.ts by `npm run compose`.'

/** @param comment lines below the header. */
export const yamlFile = (path: string, comment: readonly string[], content: object): GeneratedFile => ({
  path,
  content: `${[header, ...comment.map((line) => `# ${line}`)].join('\n')}\n${stringify(content, { lineWidth: 140, aliasDuplicateObjects: false })}`,
})
