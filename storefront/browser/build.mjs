import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

/** Each island's file is its name in pages. */
const islands = ['buy-box', 'search-box']

/**
 * Builds what browsers load, named by its content, and a manifest of it.
 * @param {string} root the project's.
 * @param {string} outdir
 * @returns {Promise<string[]>} our own files that went into it, from the root.
 */
export async function buildForBrowsers(root, outdir) {
  const esbuild = await import('esbuild')
  const entryPoints = {
    style: 'storefront/look/index.css',
    boot: 'storefront/browser/boot.ts',
    desk: 'storefront/desk/browser/desk.ts',
    'desk-style': 'storefront/desk/look/index.css',
    ...Object.fromEntries(islands.map((name) => [name, `storefront/islands/${name}.tsx`])),
  }
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  })
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ name: basename(path), ...output }))
  const built = (source) => outputs.find(({ entryPoint }) => entryPoint === source)
  const scripts = ({ name, imports }) => [
    name,
    ...imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
  ]
  const manifest = {
    style: built(entryPoints.style).name,
    boot: built(entryPoints.boot).name,
    font: outputs.find(({ name }) => /latin-wght-normal-.*woff2$/.test(name)).name,
    desk: { style: built(entryPoints['desk-style']).name, script: built(entryPoints.desk).name },
    islands: Object.fromEntries(islands.map((name) => [name, scripts(built(entryPoints[name]))])),
  }
  await mkdir(outdir, { recursive: true })
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify(manifest))
  return Object.keys(metafile.inputs)
    .map((file) => relative(root, join(root, file)))
    .filter((file) => !file.includes('node_modules/'))
}
