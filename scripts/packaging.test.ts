import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const target = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const configuration = z
  .object({
    productName: z.string(),
    directories: z.object({ buildResources: z.string() }),
    files: z.array(z.string()),
    extraResources: z.array(z.object({ from: z.string(), to: z.string() })),
    npmRebuild: z.boolean(),
    asar: z.boolean(),
    asarUnpack: z.array(z.string()),
    publish: z.null(),
    electronFuses: z.record(z.string(), z.boolean()),
    fileAssociations: z.array(z.looseObject({ ext: z.string(), icon: z.string(), mimeType: z.string() })),
    linux: z.looseObject({ target, icon: z.string() }),
    win: z.looseObject({ target, icon: z.string() }),
    mac: z.looseObject({ target, icon: z.string() }),
  })
  .loose()
  .parse(parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
const icons = join(root, configuration.directories.buildResources);
const about = z
  .looseObject({ main: z.string(), productName: z.string(), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describe('the packages', () => {
  test('close every door of Electron’s that the app does not use', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('carry the native module unpacked and as it was published', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.npmRebuild).toBe(false);
    expect(configuration.asarUnpack).toContain('**/node_modules/better-sqlite3/**');
    expect(about.dependencies).toHaveProperty('better-sqlite3');
  });

  test('are made for three systems, and ask no server for a newer one', () => {
    const { linux, win, mac } = configuration;
    expect([linux, win, mac].flatMap(({ target: targets }) => targets)).toEqual(['deb', 'AppImage', 'nsis', 'dmg']);
    expect(configuration.publish).toBeNull();
    expect(Object.keys(about.dependencies)).not.toContain('electron-updater');
  });

  test('open libraries by a double click, with icons that are there', () => {
    const association = configuration.fileAssociations.find(({ ext }) => ext === 'readout');
    const { linux, win, mac } = configuration;
    for (const icon of [`${association?.icon}.ico`, `${association?.icon}.icns`, win.icon, mac.icon, linux.icon]) {
      expect(existsSync(join(icons, icon)), icon).toBe(true);
    }
    const head = (file: string) => readFileSync(join(icons, file)).subarray(0, 4).toString('latin1');
    expect([head('app.ico'), head('app.icns')]).toEqual(['\0\0\x01\0', 'icns']);
  });

  test('hold the build that the app starts with, under the name that it goes by', () => {
    expect(about.main).toBe('out/main/index.cjs');
    expect(configuration.files).toEqual(expect.arrayContaining(['out/**', 'package.json']));
    expect(configuration.productName).toBe(about.productName);
    for (const { from } of configuration.extraResources) expect(existsSync(join(root, from)), from).toBe(true);
  });
});
