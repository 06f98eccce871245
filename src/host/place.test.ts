import { describe, expect, test } from 'vitest';
import { readLinuxMounts, readMacMounts, riskOf } from './place.ts';

const mounts = readLinuxMounts(
  [
    '/dev/sda1 / ext4 rw,relatime 0 0',
    'tmpfs /tmp tmpfs rw 0 0',
    'server:/export /mnt/team nfs4 rw 0 0',
    '//server/share /mnt/My\\040Share cifs rw 0 0',
    '/dev/sdb1 /mnt/team/local ext4 rw 0 0',
    'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    '',
  ].join('\n'),
);
const linux = (path: string) => riskOf({ path, windows: false, mounts, synchronised: [] });
const windows = (path: string, synchronised: readonly string[] = []) =>
  riskOf({ path, windows: true, mounts: [], synchronised });

describe('the place of a library', () => {
  test.each([
    ['/home/ana/work/minsk.readout', null],
    ['/tmp/minsk.readout', null],
    ['/mnt/team/minsk.readout', 'network'],
    ['/mnt/teams/minsk.readout', null],
    ['/mnt/team/local/minsk.readout', null],
    ['/mnt/My Share/a/minsk.readout', 'network'],
    ['/run/user/1000/gvfs/smb-share:server=nas/minsk.readout', 'network'],
    ['/home/ana/Dropbox/minsk.readout', 'synchronised'],
    ['/home/ana/Dropbox (Ministry)/2024/minsk.readout', 'synchronised'],
    ['/home/ana/Nextcloud/minsk.readout', 'synchronised'],
    ['/home/ana/box-of-readouts/minsk.readout', null],
    ['/home/ana/Dropbox.readout', null],
    ['/home/ana/dropboxes/minsk.readout', null],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/minsk.readout', 'synchronised'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/minsk.readout', 'synchronised'],
  ])('%s: %s', (path, risk) => expect(linux(path)).toBe(risk));

  test.each([
    ['C:\\Users\\Ana\\Documents\\minsk.readout', null],
    ['\\\\nas\\team\\minsk.readout', 'network'],
    ['//nas/team/minsk.readout', 'network'],
    ['\\\\?\\UNC\\nas\\team\\minsk.readout', 'network'],
    ['\\\\?\\C:\\Users\\Ana\\minsk.readout', null],
    ['C:\\Users\\Ana\\OneDrive - Ministry\\minsk.readout', 'synchronised'],
    ['C:\\Users\\Ana\\iCloudDrive\\minsk.readout', 'synchronised'],
    ['G:\\My Drive\\minsk.readout', 'synchronised'],
  ])('%s: %s', (path, risk) => expect(windows(path)).toBe(risk));

  test('takes a service’s word for its folder, whatever the letters’ case', () => {
    expect(windows('d:\\Cloud\\minsk.readout', ['D:\\cloud'])).toBe('synchronised');
    expect(windows('D:\\cloudy\\minsk.readout', ['D:\\cloud'])).toBe(null);
    expect(windows('D:\\minsk.readout', [''])).toBe(null);
  });

  test('reads the mounts of macOS', () => {
    const text =
      '/dev/disk3s1 on / (apfs, sealed, local)\n//ana@nas/team files on /Volumes/team files (smbfs, nodev)\n';
    const place = { windows: false, mounts: readMacMounts(text), synchronised: [] };
    expect(riskOf({ ...place, path: '/Volumes/team files/minsk.readout' })).toBe('network');
    expect(riskOf({ ...place, path: '/Users/ana/minsk.readout' })).toBe(null);
  });
});
