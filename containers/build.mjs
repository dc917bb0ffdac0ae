#!/usr/bin/env node
// What the image of one process holds: node containers/build.mjs PROCESS OUTDIR
// OUTDIR/app is its program, OUTDIR/var the folders that it writes to, which its user must own.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProcess } from '@micromart/commands/bundle-process'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, outdir] = process.argv.slice(2)
if (name === undefined || outdir === undefined) {
  console.error('Usage: node containers/build.mjs PROCESS OUTDIR')
  process.exit(2)
}
const app = resolve(outdir, 'app')
rmSync(outdir, { recursive: true, force: true })
for (const folder of await writableFolders()) mkdirSync(resolve(outdir, 'var', folder), { recursive: true })
await bundleProcess(root, source(), app)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
writeFileSync(join(app, 'package.json'), `${JSON.stringify({ name, version, type: 'module' })}\n`)
if (name === 'router') await addPages()

/** Where the process begins. */
function source() {
  const candidates = [
    `subgraphs/${name}/server.ts`,
    `${name}/main.ts`,
    `local/${name}/main.ts`,
    `containers/${name}/main.ts`,
  ]
  const found = candidates.find((file) => existsSync(join(root, file)))
  if (found !== undefined) return found
  console.error(`There is no process "${name}": none of ${candidates.join(', ')} is there.`)
  return process.exit(2)
}

/** A volume takes its owner from the folder of the image that it is mounted over. */
async function writableFolders() {
  if (name === 'demo-catalog') return ['demo-catalog']
  if (name !== 'secrets') return ['.']
  const { folders } = await imported('containers/secrets/make-secrets.ts')
  return folders.map((folder) => join('secrets', folder))
}

/** The router serves a supergraph, GraphiQL and the demo catalog's pictures, and knows the storefront's operations. */
async function addPages() {
  for (const file of ['supergraph.graphql', 'router.yaml']) cpSync(join(root, 'schema', file), join(app, file))
  const configurations = [
    'router.containers.yaml',
    'router.development.yaml',
    'router.production.yaml',
    'router.mutual-tls.yaml',
  ]
  for (const file of configurations) cpSync(join(root, 'containers', file), join(app, file))
  execFileSync(process.execPath, [join(root, 'router/graphiql/build.mjs'), join(app, 'graphiql')], { stdio: 'inherit' })
  // Those of the release before too: storefronts of it go on beside this router while an update does.
  const manifests = ['former-operations.json', 'generated/persisted-documents.json']
  const operations = manifests.map((file) => JSON.parse(readFileSync(join(root, 'storefront', file), 'utf8')))
  writeFileSync(join(app, 'storefront-operations.json'), JSON.stringify(Object.assign({}, ...operations)))
  const { drawPictures } = await imported('local/catalog/demo/pictures/pictures.ts')
  await drawPictures(join(app, 'pictures'))
}

/** A module of ours, which is TypeScript. */
async function imported(file) {
  const bundled = join(root, '.build/images', basename(file, '.ts'))
  await bundleProcess(root, file, bundled)
  return import(pathToFileURL(join(bundled, 'main.js')).href)
}
