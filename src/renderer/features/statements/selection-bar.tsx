/** Over the table while rows are checked: what can be done with all of them. */
import { Check, Tag, Trash2, User, X } from 'lucide-react';
import { useState } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { type PersonChoice, PersonField } from '../../parts/person-field.tsx';
import { decide, review, suggestionsOf } from '../../parts/statement/actions.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';

interface SelectionBarProps {
  readonly ids: readonly number[];
  readonly rows: readonly StatementRow[];
  readonly onPick: () => void;
  readonly onClear: () => void;
}

function setSpeaker(ids: readonly number[], choice: PersonChoice): void {
  const speakers = [choice.id === null ? { name: choice.name } : { id: choice.id }];
  void run('statements.setSpeakers', { ids: [...ids], speakers });
}

function SpeakerPopover({ ids }: { ids: readonly number[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Speaker of the checked statements"
      align="center"
      width={280}
      trigger={
        <Button kind="quiet" icon={User}>
          Speaker
        </Button>
      }
    >
      <div className="popform">
        <PersonField
          label="Speaker"
          value={null}
          document={null}
          onChange={(choice) => {
            if (!choice) return;
            setOpen(false);
            setSpeaker(ids, choice);
          }}
        />
      </div>
    </Popover>
  );
}

export function SelectionBar({ ids, rows, onPick, onClear }: SelectionBarProps) {
  const suggestions = rows.reduce((sum, row) => sum + suggestionsOf(row).length, 0);
  return (
    <div className="float selbar" role="toolbar" aria-label="Selection">
      <b className="strong">{formatNumber(ids.length)} selected</b>
      <span className="vr" />
      <Button kind="quiet" icon={Tag} shortcut="pickTheme" onClick={onPick}>
        Theme
      </Button>
      {suggestions > 0 && (
        <Button kind="quiet" icon={Check} shortcut="accept" onClick={() => void decide(ids, true)}>
          Accept {formatNumber(suggestions)}
        </Button>
      )}
      <Button kind="quiet" shortcut="confirm" onClick={() => void review(ids, 'confirmed')}>
        Confirm
      </Button>
      <SpeakerPopover ids={ids} />
      <IconButton
        icon={Trash2}
        label={`Delete ${formatNumber(ids.length)} statements`}
        onClick={() => void run('statements.remove', { ids: [...ids] })}
      />
      <span className="vr" />
      <IconButton icon={X} label="Clear selection" shortcut="clearChecked" onClick={onClear} />
    </div>
  );
}
