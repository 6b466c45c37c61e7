import { spawn, type ChildProcess } from 'node:child_process';

/** Starts a Node program on this terminal. */
export function startNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [...args], { stdio: 'inherit', env: { ...process.env, ...env } });
}

/** Waits for a child and answers its exit code; a child ended by a signal counts as failed. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Hands SIGINT and SIGTERM on to the children, so that they end in order before this process does. */
export function passSignalsTo(children: readonly ChildProcess[]): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
    });
  }
}
