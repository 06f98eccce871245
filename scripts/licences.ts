/** Collects the licences of what a build carries: packages that Node finds at run time, and those bundled into the page. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** @param root of the repository. @param file to write, as the app's About reads it. */
export function collectLicences(root: string, file: string): Plugin {
  return {
    name: 'readout:licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(licencesOf(root, modules), null, 1));
    },
  };
}

/**
 * @param modules paths of bundled modules.
 * @throws where a package has no licence: what may not be given away must not be built in.
 */
export function licencesOf(root: string, modules: readonly string[]): readonly Licence[] {
  const folders = new Set(['node_modules/electron', ...installed(root), ...modules.flatMap(packageFolder)]);
  const licences = [...folders].filter((folder) => existsSync(join(root, folder))).map((folder) => read(root, folder));
  const unique = new Map(licences.map((one) => [`${one.name} ${one.version}`, one]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Packages of the lock that are not for development alone. */
function installed(root: string): readonly string[] {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = isRecord(lock) && isRecord(lock.packages) ? lock.packages : {};
  return Object.entries(packages).flatMap(([folder, about]) => {
    const forUse = folder !== '' && isRecord(about) && about.dev !== true && about.devOptional !== true;
    return forUse ? [folder] : [];
  });
}

function packageFolder(module: string): readonly string[] {
  const found = /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(module.replaceAll('\\', '/'));
  return found === null ? [] : [found[0]];
}

function read(root: string, folder: string): Licence {
  const about: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (!isRecord(about)) throw new Error(`${folder} has no description.`);
  const { name, version, license } = about;
  const licence = isRecord(license) ? license.type : license;
  if (typeof licence !== 'string' || licence === 'UNLICENSED') throw new Error(`${folder} names no licence.`);
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file),
  );
  const texts = files.sort().map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  return { name: String(name), version: String(version), licence, text: texts.join('\n\n') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
