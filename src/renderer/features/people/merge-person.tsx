/** Who else this person is: everything that the other said, did and was called becomes this one's. */
import { useState } from 'react';
import type { PersonRow } from '../../../shared/contract/rows.ts';
import { plural } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { PlainDialog } from '../../ui/dialog.tsx';

export function MergePerson({ row, onClose }: { row: PersonRow; onClose: () => void }) {
  const [text, setText] = useState('');
  // Without words: first who is written alike, by the last part of the name, then whoever speaks most.
  const typed = text.trim();
  const alike = row.name.split(/\s+/u).at(-1) ?? '';
  const near = useLast(useQuery('people.complete', { text: typed || alike, limit: 20 }).value) ?? [];
  const most = useQuery('people.complete', typed === '' ? { text: '', limit: 20 } : null).value ?? [];
  const found = [...near, ...most.filter((each) => !near.some(({ id }) => id === each.id))];
  return (
    <PlainDialog open onClose={onClose} label={`Merge into ${row.name}`} className="picker" width={440}>
      <ChoiceList
        label={`Merge into ${row.name}`}
        placeholder={`Who else is ${row.name}?`}
        text={text}
        onText={setText}
        choices={found
          .filter((each) => each.id !== row.id)
          .map((each) => ({
            value: String(each.id),
            label: each.name,
            ...(each.country ? { hint: each.country } : {}),
            detail: plural(each.statements, 'statement'),
            always: true,
          }))}
        onChoose={(value) => {
          onClose();
          void run('people.merge', { into: row.id, ids: [Number(value)] });
        }}
      />
    </PlainDialog>
  );
}
