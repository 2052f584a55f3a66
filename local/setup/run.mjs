import { spawn } from 'node:child_process';

/** Runs a command from the repository's root with its output shown; rejects with one sentence where it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', (cause) => reject(new Error(`"${command}" could not be started.`, { cause })));
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`"${[command, ...args].join(' ')}" ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}
