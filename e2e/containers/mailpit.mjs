#!/usr/local/bin/node
// `/mailpit readyz`, as Mailpit's own image has it.
const { ok } = await fetch('http://127.0.0.1:4001/health/ready')
process.exit(ok ? 0 : 1)
