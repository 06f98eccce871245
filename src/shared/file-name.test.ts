import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFileName } from './file-name.ts';

test.each([
  ['report.html', 'report.html'],
  ['Readout: “trade”, 2024?.html', 'Readout- “trade”, 2024-.html'],
  ['mails.zip!/March/a.eml', 'a.eml'],
  ['C:\\Users\\Ana\\minsk.readout', 'minsk.readout'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'readout'],
  ['', 'readout'],
  ['.html', 'readout.html'],
  ['CON.txt', 'CON-.txt'],
  ['گفت‌وگو با رئیس جمهور.docx', 'گفت-وگو با رئیس جمهور.docx'],
])('%s becomes %s', (text, name) => expect(toFileName(text)).toBe(name));

test('every text becomes a name without a folder, and stays what it became', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = toFileName(text);
      expect(name).not.toMatch(/[/\\<>:"|?*\0]|^\.|[. ]$/);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThan(140);
      expect(toFileName(name)).toBe(name);
    }),
  );
});
