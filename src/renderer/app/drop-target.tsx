/** Files can be dropped anywhere in the window. */
import { useEffect, useState } from 'react';
import { openLibrary } from '../api/host-state.ts';
import { useStore } from '../api/store.ts';
import { importDropped } from '../features/import/start-import.ts';
import { Icon } from '../ui/icon.tsx';
import { importIcon } from '../ui/icons.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether files are being dragged over the window; a drop imports them. */
export function useDroppedFiles(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void importDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

export function DropTarget() {
  const over = useDroppedFiles();
  const library = useStore(openLibrary);
  if (!over) return null;
  return (
    <div className="drop-over" aria-hidden="true">
      <div className="drop-words">
        <Icon of={importIcon} size="l" />
        Drop to import into {library?.name}
      </div>
    </div>
  );
}
