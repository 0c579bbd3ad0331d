// Runs all checks of an npm folder: node npm-check.mjs FOLDER.
import { resolve } from 'node:path';
import { install, npm } from './install.mjs';

const folder = resolve(process.argv[2]);
install(folder);
process.exit(npm(folder, 'run --silent check'));
