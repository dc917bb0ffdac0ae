import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromCaller } from '@micromart/running-shop'
import { UsageError } from '@micromart/running-shop/operator-error'
import codegen from '../codegen.ts'

export const help = `npm run copy-storefront -- DIR

Copies the storefront into a folder of its own, with the packages that it is made of, its tests, and what builds it: the start of a shop of
one's own in front of a router. storefront/README.md says what to change first.

  --help  this text`

/** What a package.json says. */
interface Manifest {
  name: string
  license?: string
  engines?: object
  overrides?: object
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** Of the root's, what the copy is built, typed and tested with. */
const tools = [
  '@graphql-codegen/cli',
  '@graphql-codegen/client-preset',
  '@types/node',
  'typescript',
  'vite',
  'vitest',
] as const

/** What goes along as it is. */
const files = ['schema/api.graphql', 'tsconfig.json', 'LICENSE', 'commands/prepare/bundle-process.mjs']

export async function run(argv: string[]): Promise<number> {
  const [wanted, ...more] = parseArgs({ args: argv, allowPositionals: true, options: {} }).positionals
  if (wanted === undefined || more.length > 0) throw new UsageError('Say one folder: npm run copy-storefront -- DIR')
  const to = fromCaller(wanted)
  if (existsSync(to) && (await readdir(to)).length > 0)
    throw new UsageError(`${to} is there and not empty. Choose another folder.`)
  const packages = await packagesOf('storefront')
  const names = new Set(packages.map(({ name }) => name))
  await copy('storefront', to, await testsThatStay(names))
  for (const { folder } of packages) {
    await copy(folder, to, (file) => file.endsWith('.test.ts'))
    await writeFile(join(to, folder, 'package.json'), json(await withoutTests(folder, names)))
  }
  for (const file of files) await copy(file, to)
  await copy('storefront/README.md', to, undefined, 'README.md')
  await write(to, await madeFor(basename(to)))
  console.error(`${to} has it. Go on there: npm install, and what its README.md says.`)
  return 0
}

/** The workspaces that one is made of, and those that these are. */
async function packagesOf(workspace: string): Promise<{ name: string; folder: string }[]> {
  const all = new Map<string, { folder: string; needs: string[] }>()
  // A page beside them says what each is for.
  const folders = (await readdir('packages', { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const folder of folders.map((entry) => `packages/${entry.name}`)) {
    const { name, dependencies = {} } = await manifestIn(folder)
    all.set(name, { folder, needs: Object.keys(dependencies) })
  }
  const found = new Map<string, string>()
  const visit = (needs: string[]) => {
    for (const name of needs) {
      const known = all.get(name)
      if (!known || found.has(name)) continue
      found.set(name, known.folder)
      visit(known.needs)
    }
  }
  visit(Object.keys((await manifestIn(workspace)).dependencies ?? {}))
  return [...found].map(([name, folder]) => ({ name, folder }))
}

/** Tests of the storefront that take a package which is not copied. */
async function testsThatStay(copied: ReadonlySet<string>): Promise<(file: string) => boolean> {
  const all = await readdir('storefront', { recursive: true })
  const staying = new Set<string>()
  for (const file of all.filter((each) => /\.test\.tsx?$/.test(each) && !each.includes('node_modules'))) {
    const text = await readFile(join('storefront', file), 'utf8')
    const taken = [...text.matchAll(/from '(@micromart\/[\w-]+)/g)].map(([, name = '']) => name)
    if (taken.some((name) => !copied.has(name))) staying.add(join('storefront', file))
  }
  return (file) => staying.has(file)
}

/** A package's manifest without what its tests alone take, which is not copied. */
async function withoutTests(folder: string, copied: ReadonlySet<string>): Promise<Manifest> {
  const manifest = await manifestIn(folder)
  const needed = Object.entries(manifest.devDependencies ?? {}).filter(
    ([name]) => copied.has(name) || !name.startsWith('@micromart/'),
  )
  return { ...manifest, devDependencies: Object.fromEntries(needed) }
}

/** Copies a file or a folder to its place, without what is installed in it and what stays. */
async function copy(from: string, to: string, stays?: (file: string) => boolean, as = from): Promise<void> {
  const filter = (file: string) => !file.includes('node_modules') && !stays?.(file)
  await cp(from, join(to, as), { recursive: true, filter })
}

/** What the copy has of its own, by the names of files. */
async function madeFor(name: string): Promise<Record<string, string>> {
  const { engines, overrides, devDependencies = {} } = await manifestIn('.')
  const manifest = {
    ...{ name, version: '0.0.0', private: true, type: 'module', engines },
    workspaces: ['packages/*', 'storefront'],
    scripts: {
      build: 'node build.mjs',
      start: 'node dist/main.js',
      types: 'tsc -p .',
      test: 'vitest run',
      codegen: 'graphql-codegen --config codegen.json',
    },
    devDependencies: Object.fromEntries(tools.map((tool) => [tool, devDependencies[tool]])),
    overrides,
  }
  const generates = { 'storefront/generated/': codegen.generates['storefront/generated/'] }
  return {
    'package.json': json(manifest),
    'codegen.json': json({ generates }),
    'vitest.config.mjs': "export default { test: { include: ['storefront/**/*.test.{ts,tsx}'] } }\n",
    'build.mjs': builder,
    '.gitignore': 'node_modules/\ndist/\n',
    '.dockerignore': '.git\nnode_modules\n**/node_modules\ndist\n',
    Dockerfile: image(nodeIn(await readFile('Dockerfile', 'utf8'))),
  }
}

const builder = `import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProcess } from './commands/prepare/bundle-process.mjs'

// The storefront as one program, with what browsers load beside it: dist needs Node and nothing else.
const root = import.meta.dirname
rmSync(join(root, 'dist'), { recursive: true, force: true })
await bundleProcess(root, 'storefront/main.ts', join(root, 'dist'))
`

/** The image that ours are built in and take Node from, pinned. */
function nodeIn(dockerfile: string): string {
  const [, node] = /^FROM (node:\S+)/m.exec(dockerfile) ?? []
  if (node === undefined) throw new Error('Dockerfile does not say which Node it takes')
  return node
}

const image = (node: string) => `# docker build --tag shop .
# docker run --publish 5000:5000 --env MICROMART_ROUTER_URL=… --env MICROMART_SESSION_SECRET=… shop

FROM ${node} AS build
WORKDIR /src
COPY . .
RUN npm install --no-audit --no-fund && npm run build

FROM ${node}
ENV NODE_ENV=production MICROMART_MODE=production MICROMART_HOST=0.0.0.0 MICROMART_PORT=5000 MICROMART_ADMIN_PORT=5001
WORKDIR /app
COPY --from=build /src/package.json ./
COPY --from=build /src/dist ./dist
USER node
EXPOSE 5000 5001
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s \\
  CMD ["node", "-e", "fetch('http://127.0.0.1:5001/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
`

async function write(to: string, made: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(made)) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await writeFile(join(to, file), text)
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const manifestIn = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
