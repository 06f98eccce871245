/** The imported file itself, in a frame of the host's: it may look as it likes, but it runs nothing and reaches nobody. */
import { Download, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { bridge } from '../../api/bridge.ts';
import { failure } from '../../api/commands.ts';
import { showToast } from '../../api/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/feedback.tsx';
import type { DocumentDetail } from './document-detail.ts';

/** Endings of files that hosts show; the others can be saved and opened elsewhere. */
const shown = /\.(txt|text|md|markdown|html?|xhtml|png|jpe?g|gif|webp)$/iu;

export async function saveOriginal(document: number): Promise<void> {
  const { engine, shell } = bridge();
  const original = await engine.call('documents.original', { id: document });
  if (!original.ok) {
    failure.set(original.error);
    return;
  }
  const saved = await shell.saveFile(original.value);
  if (!saved.ok) failure.set(saved.error);
  else if (saved.value !== null) showToast({ text: `Saved ${saved.value}` });
}

export function OriginalView({ detail }: { detail: DocumentDetail }) {
  const { row } = detail;
  const [address, setAddress] = useState<string | null>(null);
  const showable = shown.test(row.file);
  useEffect(() => {
    if (!showable) return;
    let wanted = true;
    void bridge()
      .shell.frameAddress({ kind: 'original', document: row.id })
      .then((next) => wanted && setAddress(next));
    return () => {
      wanted = false;
    };
  }, [row.id, showable]);
  if (!showable) {
    return (
      <div className="fill">
        <Empty
          icon={FileText}
          title={`${row.file} opens in another program`}
          actions={
            <Button icon={Download} onClick={() => void saveOriginal(row.id)}>
              Save the original file
            </Button>
          }
        >
          Files of this type are not shown here. The library keeps the file as it was imported; its words are under
          Text.
        </Empty>
      </div>
    );
  }
  return address && <iframe className="original" sandbox="" src={address} title={`Original of ${row.title}`} />;
}
