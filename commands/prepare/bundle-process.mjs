import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The one process with something to be loaded by browsers: it is built beside it, into `storefront-assets`. */
export const storefront = 'storefront/main.ts'

/**
 * Bundles one process alone into an empty folder, as `main.js` and the parts that it loads later, with the packages that cannot be bundled
 * in a node_modules of its own.
 * @param {string} root
 * @param {string} file its source, from the root.
 * @param {string} outdir
 */
export async function bundleProcess(root, file, outdir) {
  await fill(root, outdir, { main: file }, { everything: true })
}

/** What cannot be bundled: machine code, and what nobody has installed. */
const external = ['@node-rs/argon2', 'sharp', 'pg-native', '*.node']

/** Builds into a folder. Answers all our own files that it read, and what each entry holds of them. */
export async function fill(root, outdir, entries, { everything, logLevel }) {
  const { inputs, outputs } = await build(root, outdir, entries, { everything, logLevel })
  if (everything) {
    for (const { path } of Object.values(outputs).flatMap(({ imports }) => imports)) {
      if (external.includes(path)) carryPackage(root, path, outdir)
    }
  }
  const loaded = Object.values(entries).includes(storefront) ? await buildAssets(root, outdir) : []
  const held = Object.entries(entries).map(([name, source]) => {
    const files = heldBy(source, outputs)
    return [name, source === storefront ? [...new Set([...files, ...loaded])].sort() : files]
  })
  return { files: [...new Set([...Object.keys(inputs).filter(isOurs), ...loaded])], inputs: Object.fromEntries(held) }
}

/** Loaded where there is a storefront: an image of another process has none. */
async function buildAssets(root, outdir) {
  const { buildForBrowsers } = await import('../../storefront/browser/build.mjs')
  return buildForBrowsers(root, resolve(root, outdir, 'storefront-assets'))
}

const isOurs = (file) => !file.includes('node_modules/')

/** What an entry's output and all that this imports are made of. */
function heldBy(source, outputs) {
  const seen = new Set()
  const files = new Set()
  const visit = (path) => {
    const output = outputs[path]
    if (output === undefined || seen.has(path)) return
    seen.add(path)
    for (const file of Object.keys(output.inputs)) if (isOurs(file)) files.add(file)
    for (const imported of output.imports) visit(imported.path)
  }
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === source) visit(path)
  return [...files].sort()
}

/** Copies a package, and what it needs of what is installed: machine code for this platform is optional to npm. */
function carryPackage(root, name, to) {
  const from = join(root, 'node_modules', name)
  const target = join(to, 'node_modules', name)
  if (!existsSync(from) || existsSync(target)) return
  // Files alone: links, as it may be installed by or hold itself, would lead back to what an install takes away.
  cpSync(from, target, { recursive: true, dereference: true })
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  for (const further of Object.keys({ ...dependencies, ...optionalDependencies })) carryPackage(root, further, to)
}

async function build(root, outdir, entries, { everything, logLevel = 'error' }) {
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
    // As tsconfig.json has it, which an image is built without.
    jsx: 'automatic',
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
    plugins: everything ? [reactAsServed, graphqlAsModules] : [installedPackages],
    metafile: true,
    logLevel,
  })
  return metafile
}

/** React decides by NODE_ENV which of its builds it is, of which the one that people are served is bundled; others read that later, or not. */
const reactAsServed = {
  name: 'react-as-served',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/](react|react-dom|scheduler)[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('process.env.NODE_ENV', '"production"'),
      loader: 'js',
    }))
  },
}

/**
 * graphql-js comes as CommonJS, too, which packages that speak it would have bundled: it knows its objects by their classes, so there must be one
 * of it, and what is taken from CommonJS is read through an accessor each time.
 */
const graphqlAsModules = {
  name: 'graphql-as-modules',
  setup(build) {
    build.onResolve({ filter: /^graphql(\/|$)/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === graphqlAsModules) return undefined
      const found = await build.resolve(path, { ...from, pluginData: graphqlAsModules })
      return { ...found, path: found.path.replace(/\.js$/, '.mjs') }
    })
  },
}

/** CommonJS whose named exports Node does not see from a module; the bundler does. */
const namesHidden = ['kafkajs', '@opentelemetry/resources']

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
