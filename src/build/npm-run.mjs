// Runs a script of an npm folder, installing what it needs: node npm-run.mjs FOLDER [SCRIPT], `check` if none is named.
import { resolve } from 'node:path';
import { install, npm } from './install.mjs';

const folder = resolve(process.argv[2]);
install(folder);
process.exit(npm(folder, `run --silent ${process.argv[3] ?? 'check'}`));
