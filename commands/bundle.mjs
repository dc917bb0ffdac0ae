import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const DAY_MS = 24 * 60 * 60 * 1000

/** One file a process, all in one build so that they share what they share. Only what exists is built. */
function shopEntries(root) {
  const entries = {
    router: 'router/main.ts',
    'payments-sandbox': 'local/payments-sandbox/main.ts',
    mailbox: 'local/mailbox/main.ts',
  }
  for (const name of readdirSync(join(root, 'subgraphs'))) entries[name] = `subgraphs/${name}/server.ts`
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))))
}

/** Bundles every process of the shop into `.build/shop/NAME.js`. */
export async function bundleShop(root) {
  await bundle(root, 'shop', shopEntries(root), { everything: true })
}

/**
 * Bundles one command, with the parts it runs, and answers its file and theirs by name. Production commands carry their packages
 * with them; the developers' ones load theirs from node_modules, where some look for files beside themselves.
 */
export async function bundleCommand(root, name, { needs, parts }) {
  const sources = parts ? partsOf(root, parts) : []
  const entries = { [name]: `commands/${name}.ts` }
  for (const [part, source] of sources) entries[`parts/${part}`] = source
  await bundle(root, `commands/${name}`, entries, { everything: needs === 'production' })
  const bundled = (entry) => join(root, '.build', 'commands', name, `${entry}.js`)
  return { file: bundled(name), parts: new Map(sources.map(([part]) => [part, bundled(`parts/${part}`)])) }
}

/** What stands in e2e as `NAME.KIND.ts`, in whichever folder: names and files, by name. */
function partsOf(root, kind) {
  const ending = `.${kind}.ts`
  const files = readdirSync(join(root, 'e2e'), { recursive: true }).filter((file) => file.endsWith(ending))
  const parts = files.map((file) => [basename(file, ending), join('e2e', file)]).sort()
  const twice = parts.find(([name], nth) => name === parts[nth + 1]?.[0])
  if (twice) throw new Error(`there is more than one ${twice[0]}${ending} in e2e`)
  return parts
}

/**
 * Bundles one process alone into an empty folder, as `main.js` and the parts that it loads later.
 * @param file its source, from the root.
 * @returns the names of the packages that stayed outside and must stand beside it.
 */
export async function bundleProcess(root, file, outdir) {
  const { outputs } = await build(root, outdir, { main: file }, { everything: true })
  const outside = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external))
  return [...new Set(outside.map(({ path }) => path))].filter((path) => external.includes(path))
}

/** What cannot be bundled: machine code, and what nobody has installed. */
const external = ['@node-rs/argon2', 'pg-native', '*.node']

async function bundle(root, folder, entries, { everything }) {
  const outdir = join(root, '.build', folder)
  const stampFile = join(outdir, 'inputs.json')
  const known = await readFile(stampFile, 'utf8').then(JSON.parse, () => null)
  if (known && known.fingerprint === fingerprint(root, entries, known.inputs)) return
  const metafile = await build(root, outdir, entries, { everything })
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'))
  await writeStamp(stampFile, { fingerprint: fingerprint(root, entries, inputs), inputs })
  await dropOldChunks(outdir, metafile, root)
}

async function build(root, outdir, entries, { everything }) {
  const esbuild = await import('esbuild')
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Whitespace costs start-up time; names stay, for stack traces.
    minifySyntax: true,
    minifyWhitespace: true,
    loader: { '.graphql': 'text', '.svg': 'text', '.html': 'text', '.css': 'text' },
    // Packages that still speak CommonJS expect these three.
    banner: {
      js: [
        "import{createRequire as createBundleRequire}from'node:module'",
        "import{fileURLToPath as bundlePath}from'node:url'",
        "const require=createBundleRequire(import.meta.url),__filename=bundlePath(import.meta.url),__dirname=bundlePath(new globalThis.URL('.',import.meta.url))",
      ].join(';'),
    },
    external,
    plugins: everything ? [] : [installedPackages],
    metafile: true,
    logLevel: 'error',
  })
  return metafile
}

/** CommonJS whose named exports Node does not see from a module; the bundler does. */
const namesHidden = ['kafkajs']

/** Leaves installed packages where they are; our own workspaces are bundled. */
const installedPackages = {
  name: 'installed-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@micromart/') || namesHidden.includes(path)
        ? undefined
        : { path, external: true },
    )
  },
}

/** Our own files by size and time of change; packages by npm's record of what it installed. */
function fingerprint(root, entries, inputs) {
  const hash = createHash('sha256').update(JSON.stringify(entries))
  for (const file of [...inputs, 'node_modules/.package-lock.json', 'commands/bundle.mjs']) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false })
    hash.update(`${file} ${stat?.size} ${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

async function writeStamp(file, stamp) {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.${process.pid}`, JSON.stringify(stamp))
  await rename(`${file}.${process.pid}`, file)
}

/** A shop that runs may still load chunks of an earlier build, so only those a day old go. */
async function dropOldChunks(outdir, metafile, root) {
  const current = new Set(Object.keys(metafile.outputs).map((file) => join(root, file)))
  for (const name of readdirSync(outdir)) {
    const file = join(outdir, name)
    if (!name.endsWith('.js') || current.has(file)) continue
    if (Date.now() - statSync(file).mtimeMs > DAY_MS) await rm(file, { force: true })
  }
}
