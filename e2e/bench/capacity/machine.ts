import type { Agenda } from './agenda.ts'

interface Task {
  worker: Worker
  left: number
  done: () => void
}

/** Longest that one is at work before another has its turn, in ms. */
const turnMs = 1

/** Cores that processes share in turns, as an operating system has it. */
export class Machine {
  /** Ms of processor time so far. */
  worked = 0
  readonly cores: number
  private readonly agenda: Agenda
  private readonly ready: Task[] = []
  private running = 0

  constructor(agenda: Agenda, cores: number) {
    this.agenda = agenda
    this.cores = cores
  }

  /** How many things want one of its cores. */
  get load(): number {
    return this.ready.length + this.running
  }

  add(task: Task): void {
    this.ready.push(task)
    this.dispatch()
  }

  private dispatch(): void {
    while (this.running < this.cores) {
      const task = this.ready.shift()
      if (!task) return
      this.running++
      const turn = Math.min(turnMs, task.left)
      this.agenda.after(turn, () => {
        this.running--
        this.worked += turn
        task.worker.worked += turn
        task.left -= turn
        if (task.left > 1e-9) this.ready.push(task)
        else task.worker.finish(task)
        this.dispatch()
      })
    }
  }
}

/** A process, or one that has many such as a database's: at most `threads` things are worked on at once, others wait for their turn. */
export class Worker {
  worked = 0
  readonly threads: number
  private readonly machine: Machine
  private readonly waiting: Task[] = []
  private active = 0

  constructor(machine: Machine, threads: number) {
    this.machine = machine
    this.threads = threads
  }

  /** How many things wait or are at work here, and on its machine. */
  get load(): number {
    return this.waiting.length + this.machine.load
  }

  /** @param ms of processor time */
  work(ms: number, done: () => void): void {
    const task = { worker: this, left: ms, done }
    if (this.active === this.threads) return void this.waiting.push(task)
    this.active++
    this.machine.add(task)
  }

  finish({ done }: Task): void {
    const next = this.waiting.shift()
    if (next) this.machine.add(next)
    else this.active--
    done()
  }
}
