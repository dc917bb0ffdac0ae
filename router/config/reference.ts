import { configJsonSchema, configOptions, type Option } from './options.ts'

const introduction = `# The router's configuration

A JSON or YAML file, named by \`--config\` of \`npm run router\` or by \`MICROMART_ROUTER_CONFIG\`; or several with commas between them, each
laid over those before it: objects key by key, anything else as a whole. Everything has a safe default. What is wrong or unknown is told
at the start, all at once. Editors check and complete it where its first line is
\`# yaml-language-server: $schema=…/router/config/schema.json\`.

This page is written by \`npm run codegen\` from the schema that checks the file.
`

/** What is written from the schema, relative to the project's root. */
export function configReference(): { path: string; content: string }[] {
  return [
    { path: 'docs/router-configuration.md', content: page(configOptions()) },
    { path: 'router/config/schema.json', content: `${JSON.stringify(configJsonSchema(), null, 2)}\n` },
  ]
}

/** Options that nobody has described, by their paths. */
export const undescribedOptions = () =>
  configOptions().flatMap(({ path, meaning }) => (meaning === '' ? path.join('.') : []))

function page(options: readonly Option[]): string {
  const ofKey = (key: string) => options.filter(({ path }) => path[0] === key)
  const [rooms, single] = partition(
    options.filter(({ path }) => path.length === 1),
    ({ path: [key = ''] }) => ofKey(key).length > 1,
  )
  const sections = rooms.map((room) => {
    const [key = ''] = room.path
    return `\n## ${key}\n${sentences(room)}\n\n${table(ofKey(key).slice(1), 1)}`
  })
  return `${introduction}\n## Options of one value\n${table(single, 0)}${sections.join('')}`
}

const sentences = ({ meaning, default: given }: Option) => `${meaning}${given ? ` Default: ${given}.` : ''}`

function table(options: readonly Option[], depth: number): string {
  const rows = options.map(({ path, type, default: given, meaning }) => {
    const cells = [`\`${path.slice(depth).join('.')}\``, type, given ?? 'must be given', meaning]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  })
  return `| option | type | default | meaning |\n|---|---|---|---|\n${rows.join('')}`
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))]
}
