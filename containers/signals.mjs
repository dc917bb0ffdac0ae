// The kernel ends process 1 of a container by no signal that it does not listen to. Until the program listens itself — while it
// starts, or because it only runs to its end — this does.
const codes = { SIGTERM: 143, SIGINT: 130 }
for (const [signal, code] of Object.entries(codes)) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(code)
  })
}
