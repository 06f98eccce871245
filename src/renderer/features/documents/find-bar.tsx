/** Finding words in the document: all hits are marked, Enter goes to the next, Shift Enter to the one before. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';

interface FindBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many hits there are, and which is shown, from 0. */
  readonly hits: number;
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The bar opens because its user asked for it: the keys go to its field. */
function focusOnMount(input: HTMLInputElement | null): void {
  input?.focus();
}

function words(text: string, hits: number, at: number): string {
  if (text.trim() === '') return '';
  return hits === 0 ? 'Not in this document' : `${formatNumber(at + 1)} of ${formatNumber(hits)}`;
}

export function FindBar({ text, onText, hits, at, onStep, onClose }: FindBarProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onClose();
    }
  };
  return (
    <search className="find">
      <TextInput
        ref={focusOnMount}
        aria-label="Find in this document"
        placeholder="Find in this document"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className="small ink3 nowrap">{words(text, hits, at)}</output>
      <span className="end" />
      <IconButton icon={ChevronUp} label="Previous hit" disabled={hits === 0} onClick={() => onStep(-1)} />
      <IconButton icon={ChevronDown} label="Next hit" disabled={hits === 0} onClick={() => onStep(1)} />
      <IconButton icon={X} label="Close" onClick={onClose} />
    </search>
  );
}
