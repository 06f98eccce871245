/** How documents are read: by which version of the extraction. */
import { formatNumber, plural } from '../../../shared/format.ts';
import { useQuery } from '../../api/queries.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { SettingGroup, SettingRow } from './setting-row.tsx';

function extractionHint(documents: number, outdated: number): string {
  if (documents === 0) return 'No document yet';
  if (outdated === 0) return `${plural(documents, 'document')}, all read by this version`;
  const some =
    outdated === documents
      ? plural(documents, 'document')
      : `${formatNumber(outdated)} of ${plural(documents, 'document')}`;
  return `${some} read by an older version. What you confirmed, corrected or tagged stays when they are read again`;
}

export function ReadingSettings({ id }: { id: string }) {
  const info = useQuery('library.info', {}).value;
  const outdated = info?.outdated ?? 0;
  return (
    <SettingGroup id={id} title="Reading documents">
      <SettingRow title="Extraction" hint={info && extractionHint(info.documents, outdated)}>
        {() =>
          outdated > 0 && (
            <Button onClick={() => navigate({ screen: 'review', tab: 'again' })}>See what would change</Button>
          )
        }
      </SettingRow>
    </SettingGroup>
  );
}
