const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `cleanUp` (synchronous) when this process ends, also by a signal, which then has its usual effect.
 * Returns the way to call that off.
 */
export function onExit(cleanUp: () => void): () => void {
  function onSignal(signal: NodeJS.Signals): void {
    callOff();
    cleanUp();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }
  function callOff(): void {
    process.off('exit', cleanUp);
    for (const signal of signals) process.off(signal, onSignal);
  }
  process.on('exit', cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
  return callOff;
}
