/** The report as its file shows it, in a frame of the host's. The one before stays until the next has loaded. */
import { useEffect, useState } from 'react';
import { bridge } from '../../api/bridge.ts';
import type { ReportRequest, ReportSection } from './choices.ts';

interface Sheet {
  readonly hash: string;
  readonly address: string;
}

export interface PreviewProps {
  readonly request: ReportRequest;
  /** Of the file that the request makes: another one is another sheet. */
  readonly hash: string;
  /** The section to begin at. */
  readonly section: ReportSection | null;
  /** Per cent. */
  readonly zoom: number;
}

/** What a classic scrollbar takes of a frame's width, px; 0 where it lies over the content. */
function scrollbarWidth(): number {
  const probe = document.createElement('div');
  probe.className = 'scroll-probe';
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return width;
}

export function Preview({ request, hash, section, zoom }: PreviewProps) {
  const [shown, setShown] = useState<Sheet | null>(null);
  const [next, setNext] = useState<Sheet | null>(null);
  const [scrollbar] = useState(scrollbarWidth);
  const input = JSON.stringify(request);
  useEffect(() => {
    let wanted = true;
    void bridge()
      .shell.frameAddress({ kind: 'report', input: JSON.parse(input) as ReportRequest })
      .then((address) => {
        const place = section === null ? address : `${address}#${section}`;
        if (wanted) setNext({ hash, address: place });
      });
    return () => {
      wanted = false;
    };
  }, [hash, input, section]);
  const sheets = [shown, next].filter((sheet, at, all) => sheet !== null && all.indexOf(sheet) === at);
  const scale = { '--zoom': zoom / 100, '--scrollbar': `${scrollbar}px` } as Record<string, string | number>;
  return (
    <div className="sheets" style={scale} aria-busy={next === null || next !== shown}>
      <div className="sheet-box">
        {sheets.map(
          (sheet) =>
            sheet && (
              <iframe
                key={sheet.address}
                className={sheet === shown ? '' : 'coming'}
                sandbox=""
                src={sheet.address}
                title="Preview of the report"
                aria-hidden={sheet === shown ? undefined : true}
                onLoad={() => setShown(sheet)}
              />
            ),
        )}
        <span className="margin" aria-hidden="true" />
        <span className="margin other" aria-hidden="true" />
      </div>
    </div>
  );
}
