#!/usr/bin/env node
// Bundles GraphiQL into a folder from which the router serves it: node build.mjs OUTDIR [--until-eof]
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { usePackages } from '../../commands/prepare/users.mjs'
import { whileLocked } from '../../packages/process-lock/index.mjs'

const help = `Usage: node router/graphiql/build.mjs OUTDIR [--until-eof]
Installs GraphiQL (once) and bundles it into OUTDIR.
--until-eof: gives up, with everything it has started, when its stdin ends; it must lead its process group then.`
const here = dirname(fileURLToPath(import.meta.url))
const [outdir, untilEof] = process.argv.slice(2)
if (outdir === '--help' || outdir === undefined) {
  console.log(help)
  process.exit(outdir === undefined ? 2 : 0)
}
if (untilEof === '--until-eof') {
  process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'))
  process.stdin.resume().unref()
}

const root = resolve(here, '../..')
const who = 'the build of GraphiQL'
// Several shops of a clone may want it at once, and another command may install anew: esbuild is loaded once none does.
await whileLocked(join(root, '.build', 'graphiql.lock'), who, {}, async () => {
  await install()
  await usePackages(root, who)
  await bundle(await import('esbuild'))
})

async function bundle({ build }) {
  const finished = resolve(outdir)
  const making = `${finished}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })

  const shared = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Fonts become part of the style sheet.
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
  }
  await Promise.all([
    build({
      ...shared,
      entryPoints: { main: 'main.tsx' },
      outdir: making,
      format: 'esm',
      splitting: true,
      jsx: 'automatic',
    }),
    build({
      ...shared,
      entryPoints: {
        'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
        'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
        'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
      },
      outdir: making,
      format: 'iife',
    }),
  ])
  copyFileSync(join(here, 'index.html'), join(making, 'index.html'))
  // Whoever looks for the page meanwhile finds the whole of it or nothing.
  rmSync(finished, { recursive: true, force: true })
  renameSync(making, finished)
  console.log(`GraphiQL is in ${finished}`)
}

/** Installs the locked dependencies, unless those are in place already. */
async function install() {
  const locked = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex')
  const stamp = join(here, 'node_modules', '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === locked) return
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--workspaces=false']
  const [status] = await once(spawn('npm', args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] }), 'exit')
  if (status !== 0) {
    console.error(`Error: npm ci in ${here} ended with ${status}`)
    process.exit(1)
  }
  writeFileSync(stamp, locked)
}
