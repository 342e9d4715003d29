import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runSchema } from '../../src/cli/schema/command.js';
import { packageRoot } from '../../src/packageRoot.js';
import { temporaryFolder } from '../support/simulator.js';

/** The files that `snpc schema` is about, in a folder of their own. */
function copyOfProject() {
  const root = temporaryFolder();
  for (const name of ['package.json', 'CHANGELOG.md', 'schema', 'docs/reference'])
    cpSync(path.join(packageRoot, name), path.join(root, name), { recursive: true });
  const place = (name: string): string => path.join(root, name);
  const edit = (name: string, from: string | RegExp, to: string): void => {
    const file = readFileSync(place(name), 'utf8');
    expect(typeof from === 'string' ? file.includes(from) : from.test(file), `${name} has ${from}`).toBe(
      true,
    );
    writeFileSync(
      place(name),
      file.replace(from, () => to),
    );
  };
  const run = async (word: string): Promise<readonly [code: number, told: string]> => {
    const stderr = new PassThrough();
    const code = await runSchema([word], { stdout: new PassThrough(), stderr, root });
    stderr.end();
    return [code, await text(stderr)];
  };
  return { place, edit, run };
}

const [released, another, later] = ['schema/released/schema.graphql', '0.3.7', '0.4.0'];

/** A copy whose last release, of 0.3.7, had a field that is gone since. */
function brokenSince() {
  const project = copyOfProject();
  for (const name of [released, 'schema/released/simulator.graphql'])
    project.edit(name, /^# Released with .*$/m, `# Released with ${another}.`);
  project.edit('package.json', /"version": ".*"/, `"version": "${another}"`);
  project.edit(released, 'type Query {\n', 'type Query {\n  gone: Int\n');
  return project;
}

describe('snpc schema --release', () => {
  it('does not wash a break away: it refuses, and the check goes on failing', async () => {
    const { run, place } = brokenSince();
    const before = readFileSync(place(released), 'utf8');
    for (const word of ['--check', '--release', '--check']) {
      const [code, told] = await run(word);
      expect([word, code]).toEqual([word, 1]);
      expect(told).toContain('schema.graphql: Query.gone was removed. It breaks clients of 0.3.7');
    }
    expect(readFileSync(place(released), 'utf8')).toBe(before);
  });

  it('asks for a later version, with its heading in both changelogs, and every break listed', async () => {
    const { run, edit, place } = brokenSince();
    expect((await run('--release'))[1]).toContain('0.3.7 is released already: give package.json a later');
    edit('package.json', `"${another}"`, `"${later}"`);
    expect(await run('--release')).toEqual([
      1,
      [
        'CHANGELOG.md has no heading “## [0.4.0]”: what is under [Unreleased] goes there.',
        'schema/CHANGELOG.md has no heading “## [0.4.0]”: what is under [Unreleased] goes there.',
        'schema.graphql: Query.gone was removed. List `Query.gone` in schema/CHANGELOG.md, under ### Breaking of [Unreleased] or [0.4.0].',
        '',
      ].join('\n'),
    ]);
    const heading = '## [Unreleased]\n\n## [0.4.0] - 2026-12-24\n\n### Breaking\n\n- `Query.gone` is gone.\n';
    for (const name of ['CHANGELOG.md', 'schema/CHANGELOG.md']) edit(name, '## [Unreleased]\n', heading);
    expect(await run('--check')).toEqual([0, '']);
    expect(await run('--release')).toEqual([0, '']);
    expect(readFileSync(place(released), 'utf8')).toMatch(/^# Released with 0\.4\.0\.\n/);
    expect(await run('--check')).toEqual([0, '']);
    expect((await run('--release'))[0]).toBe(1);
  });

  it('keeps nothing that is not what the code prints', async () => {
    const { run, edit } = brokenSince();
    edit('schema/schema.graphql', 'type Query {\n', 'type Query {\n  more: Int\n');
    const [code, told] = await run('--release');
    expect([code, told]).toEqual([1, expect.stringContaining('schema/schema.graphql differs from the code')]);
  });

  it('needs every file of the last release, of one version, or none of them', async () => {
    const { run, edit, place } = copyOfProject();
    edit(released, /^# Released with .*$/m, '# Released with 0.0.9.');
    for (const word of ['--check', '--release'])
      expect((await run(word))[1]).toMatch(
        /^The files of schema\/released are of several releases: .*0\.0\.9/,
      );
    edit(released, /^# Released with .*\n/, '');
    expect((await run('--release'))[1]).toContain(`${released} does not say its release in its first line`);
    rmSync(place(released));
    expect(await run('--release')).toEqual([1, `${released} is gone: it is kept with the others.\n`]);
    rmSync(place('schema/released'), { recursive: true });
    expect(await run('--check')).toEqual([1, expect.stringContaining('schema/released has no schema')]);
    expect(await run('--release')).toEqual([0, '']);
    expect(await run('--check')).toEqual([0, '']);
  });
});
