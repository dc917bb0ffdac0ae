#!/usr/local/bin/node
// `/mailpit readyz`, as Mailpit's own image has it.
await import('/app/healthcheck.mjs')
