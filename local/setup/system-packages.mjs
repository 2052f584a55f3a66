import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** What the checks need beyond npm: where Debian puts it, and which package brings it. */
const NEEDED = [
  {
    name: 'Chromium',
    debian: 'chromium',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  },
  {
    name: 'MariaDB',
    debian: 'mariadb-server',
    paths: ['/usr/sbin/mariadbd', '/usr/sbin/mysqld', '/usr/libexec/mariadbd'],
  },
];

const missing = () => NEEDED.filter(({ paths }) => !paths.some((candidate) => existsSync(candidate)));

/** Installs what is missing on Debian as root; elsewhere says in one sentence what to install, and the checks that need it are left out. */
export async function installSystemPackages() {
  const wanted = missing();
  if (wanted.length === 0) return;
  const names = wanted.map(({ name }) => name).join(' and ');
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${names}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map(({ debian }) => debian)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return;
  }
  console.log(
    `${names} ${wanted.length > 1 ? 'are' : 'is'} not installed here, so the checks that need ${wanted.length > 1 ? 'them' : 'it'} are skipped.`,
  );
}
