/**
 * Whether a library's place is risky. SQLite needs locks and a file that nobody else writes: network drives often have
 * neither, and a service that synchronises a folder copies the file while it is half written.
 */
import type { OpenLibrary } from '../shared/shell.ts';

export type Risk = OpenLibrary['risk'];

export interface Place {
  /** Absolute, with links and mapped drives resolved. */
  readonly path: string;
  readonly windows: boolean;
  /** Mount points and the types of their file systems. */
  readonly mounts: readonly Mount[];
  /** Folders that a service says it synchronises, such as Windows' variable `OneDrive`. */
  readonly synchronised: readonly string[];
}

export interface Mount {
  readonly point: string;
  readonly type: string;
}

const networkTypes = new Set(
  `9p afpfs afs ceph cifs coda davfs fuse.davfs fuse.davfs2 fuse.glusterfs fuse.gvfsd-fuse fuse.rclone fuse.s3fs
   fuse.smbnetfs fuse.sshfs glusterfs gpfs lustre ncpfs nfs nfs4 smb3 smbfs sshfs webdav`.split(/\s+/),
);

/** A folder's name as the services' own programs give it; also "Dropbox (Ministry)", "OneDrive - Ministry". */
const synchronisedName =
  /^(?:(?:dropbox|onedrive)(?: ?[-(].*)?|icloud ?drive|com~apple~clouddocs|mobile documents|cloudstorage|google ?drive(?: .*)?|my drive|nextcloud|owncloud|pcloud ?drive|yandex\.?disk|box(?: sync)?|sync\.com|mega(?:sync)?)$/i;

export function riskOf(place: Place): Risk {
  const path = place.windows ? place.path.replaceAll('/', '\\') : place.path;
  if (place.windows && /^\\\\(?![.?]\\(?!UNC\\))/i.test(path)) return 'network';
  if (networkTypes.has(mountOf(path, place.mounts)?.type ?? '')) return 'network';
  const within = (folder: string): boolean => isWithin(path, folder, place.windows);
  if (place.synchronised.some(within)) return 'synchronised';
  const folders = path.split(place.windows ? '\\' : '/').slice(0, -1);
  return folders.some((folder) => synchronisedName.test(folder)) ? 'synchronised' : null;
}

function isWithin(path: string, folder: string, windows: boolean): boolean {
  const separator = windows ? '\\' : '/';
  const [inner, outer] = windows ? [path.toLowerCase(), folder.toLowerCase()] : [path, folder];
  return outer !== '' && inner.startsWith(outer.endsWith(separator) ? outer : outer + separator);
}

function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let longest: Mount | null = null;
  for (const mount of mounts) {
    if (isWithin(path, mount.point, false) && mount.point.length >= (longest?.point.length ?? 0)) longest = mount;
  }
  return longest;
}

/** Reads `/proc/self/mounts`: blanks within a path are written as `\040`. */
export function readLinuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    return [
      {
        point: point.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
        type,
      },
    ];
  });
}

/** Reads what macOS' `mount` prints: `//user@server/share on /Volumes/share (smbfs, nodev)`. */
export function readMacMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const found = /^.*? on (.+) \(([^,)]+)[^)]*\)$/.exec(line);
    return found?.[1] === undefined || found[2] === undefined ? [] : [{ point: found[1], type: found[2] }];
  });
}
