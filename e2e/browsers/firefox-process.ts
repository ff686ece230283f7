import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Prefs, userJs } from './firefox-prefs.ts';
import { onExit } from './on-exit.ts';

export type FirefoxProcess = {
  /** Where the remote agent speaks WebDriver BiDi: `ws://127.0.0.1:PORT/session`. */
  readonly bidiUrl: string;
  readonly profile: string;
  /** What it has written to standard output so far. */
  output(): string;
  /** Resolves once the process is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process, waits until it is gone and removes its profile. */
  stop(): Promise<void>;
};

export type ProcessOptions = {
  executable: string;
  headless: boolean;
  /** CSS px. */
  window: { width: number; height: number };
  prefs: Prefs;
};

/** Starts Firefox on a fresh profile and resolves once it takes commands. */
export async function startFirefox({ executable, headless, window, prefs }: ProcessOptions): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'neolens-firefox-'));
  writeFileSync(join(profile, 'user.js'), userJs(prefs));
  const size = { width: String(window.width), height: String(window.height) };
  const child = spawn(
    executable,
    [
      ...(headless ? ['--headless'] : []),
      ...['--no-remote', '--profile', profile, '--width', size.width, '--height', size.height],
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: size.width,
        MOZ_HEADLESS_HEIGHT: size.height,
        MOZ_CRASHREPORTER_DISABLE: '1',
      },
    },
  );
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const callOff = onExit(() => {
    child.kill('SIGKILL');
    removeProfile();
  });
  const ended = end(child);
  let written = '';
  child.stdout.on('data', (data) => {
    written += data;
  });
  async function stop(): Promise<void> {
    callOff();
    child.kill('SIGKILL');
    await ended;
    removeProfile();
  }
  try {
    return { bidiUrl: `${await remoteAgentUrl(child)}/session`, profile, output: () => written, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** Firefox says on standard error where its remote agent listens. */
function remoteAgentUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail('its remote agent was not ready within 60 s'), 60_000);
    function fail(reason: string): void {
      clearTimeout(timer);
      reject(new Error(`Firefox did not start: ${reason}\n${said.slice(-2000)}`));
    }
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? `code ${code}`}`));
    child.stderr?.on('data', (data) => {
      said = (said + data).slice(-10_000);
      const url = /WebDriver BiDi listening on (ws:\/\/[\d.]+:\d+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
