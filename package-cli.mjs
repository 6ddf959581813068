// Packages the command line alone: `cpin.tgz`, for a registry of the team's or for npx.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stage = join('out', 'package-cli');
rmSync(stage, { recursive: true, force: true });
mkdirSync(join(stage, 'docs'), { recursive: true });

const { version, license, repository, homepage, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = {
  name: '@cloud-pi-native/cpin',
  version,
  description: 'Checks manifests against the rules of Cloud π Native, offline',
  license,
  repository,
  homepage,
  engines: { node: engines.node },
  bin: { cpin: 'dist/cpin.js' },
  files: ['dist/cpin.js', 'docs'],
};
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
cpSync(join('dist', 'cpin.js'), join(stage, 'dist', 'cpin.js'));
cpSync('LICENSE', join(stage, 'LICENSE'));
cpSync(join('docs', 'package-cli', 'README.md'), join(stage, 'README.md'));
cpSync(join('docs', 'rules'), join(stage, 'docs', 'rules'), { recursive: true });
for (const page of readdirSync('docs').filter((name) => /^command-line(?:\.\w+)?\.md$/.test(name))) {
  cpSync(join('docs', page), join(stage, 'docs', page));
}

// A script of npm's on Windows: a shell finds it.
const packed = execFileSync('npm', ['pack', '--json'], {
  cwd: stage,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ filename, unpackedSize }] = JSON.parse(packed);
renameSync(join(stage, filename), 'cpin.tgz');
console.log(`cpin.tgz: ${manifest.name}@${version}, ${Math.round(unpackedSize / 1024)} KiB unpacked`);
