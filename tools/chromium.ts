import { existsSync } from 'node:fs';

/** The browser of every browser test: $CHROMIUM_PATH, else the system's, else Playwright's own. */
const executablePath =
  process.env['CHROMIUM_PATH'] ??
  ['chromium', 'chromium-browser', 'google-chrome']
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));

export const launch = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // It still looks up hosts of its own at every start: let no name but localhost resolve.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ],
};
