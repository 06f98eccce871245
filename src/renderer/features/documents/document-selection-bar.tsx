/** Over the screen while documents are checked: what can be done with all of them. */
import { Pencil, Tag, Trash2, X } from 'lucide-react';
import { formatNumber, plural } from '../../../shared/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';

interface DocumentSelectionBarProps {
  readonly count: number;
  readonly onCorrect: () => void;
  readonly onTag: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

export function DocumentSelectionBar({ count, onCorrect, onTag, onRemove, onClear }: DocumentSelectionBarProps) {
  return (
    <div className="float selbar" role="toolbar" aria-label="Selection">
      <b className="strong">{formatNumber(count)} selected</b>
      <span className="vr" />
      <Button kind="quiet" icon={Pencil} shortcut="edit" onClick={onCorrect}>
        Correct…
      </Button>
      <Button kind="quiet" icon={Tag} shortcut="pickTheme" onClick={onTag}>
        Theme…
      </Button>
      <Button kind="quiet" icon={Trash2} aria-label={`Remove ${plural(count, 'document')}…`} onClick={onRemove}>
        Remove…
      </Button>
      <span className="vr" />
      <IconButton icon={X} label="Clear selection" shortcut="clearChecked" onClick={onClear} />
    </div>
  );
}
