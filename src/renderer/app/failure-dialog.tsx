/** An operation failed: what happened, what is safe, what to do. */
import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { Copy, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { type ErrorValue, errorCodes } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { failure, runUnsaved, saving } from '../api/commands.ts';
import { useStore } from '../api/store.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts } from '../ui/fields.tsx';
import { Icon } from '../ui/icon.tsx';

/** What to do about an error, where the message of its operation cannot know it. */
const advice: Partial<Record<ErrorValue['code'], string>> = {
  DISK_FULL: 'Free some space on this disk, then save again.',
  LIBRARY_LOCKED: 'Close the other program that has the library open, then save again.',
  LIBRARY_READ_ONLY: 'Allow writing to the library’s file and folder, then save again.',
  LIBRARY_GONE: 'Put the library’s file back in its place, then save again.',
  ENGINE_STOPPED: 'Readout starts this part again by itself; then save again.',
  BUSY: 'Wait until the present work has ended, then try again.',
  INTERNAL: 'Copy the details for whoever looks after Readout; closing and opening the library often helps.',
};

function titleOf(error: ErrorValue, unsaved: number): string {
  if (unsaved > 0) return `The last ${unsaved === 1 ? 'change' : plural(unsaved, 'change')} could not be saved`;
  return errorCodes[error.code].replace(/\.$/u, '');
}

function close(): void {
  failure.set(null);
}

function retry(): void {
  close();
  void runUnsaved();
}

export function FailureDialog() {
  const error = useStore(failure);
  const { unsaved } = useStore(saving);
  const closeRef = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={error !== null} onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="dialog failure" initialFocus={closeRef}>
          {error && (
            <>
              <div className="failure-body">
                <span className="st-bad">
                  <Icon of={TriangleAlert} size="l" />
                </span>
                <div>
                  <Base.Title>{titleOf(error, unsaved.length)}</Base.Title>
                  <Base.Description className="ink2">{error.message}</Base.Description>
                  <Facts>
                    <Fact name="Safe">
                      {unsaved.length > 0
                        ? 'Everything saved before. The changes below are kept while Readout stays open.'
                        : 'Everything in the library: nothing was changed.'}
                    </Fact>
                    {unsaved.length > 0 && (
                      <Fact name="Not saved yet">{plural(unsaved.length, 'change')} of this window</Fact>
                    )}
                    {advice[error.code] && <Fact name="What to do">{advice[error.code]}</Fact>}
                  </Facts>
                </div>
              </div>
              <footer>
                <Button
                  kind="quiet"
                  icon={Copy}
                  onClick={() => void navigator.clipboard.writeText(JSON.stringify(error, null, 2))}
                >
                  Copy details
                </Button>
                <span className="end" />
                <Button ref={closeRef} onClick={close}>
                  Close
                </Button>
                {unsaved.length > 0 && (
                  <Button kind="primary" onClick={retry}>
                    Save again
                  </Button>
                )}
              </footer>
            </>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
