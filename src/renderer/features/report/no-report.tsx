/** Where the preview would be, when there is none: why, and what to do. */
import { FileText } from 'lucide-react';
import type { ErrorValue } from '../../../shared/errors.ts';
import { openSampleLibrary } from '../../app/libraries.ts';
import { invoke } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import type { ReportChoices, ReportRequest } from './choices.ts';

export function NothingImported() {
  return (
    <Empty
      icon={FileText}
      title="Nothing to report yet"
      actions={
        <>
          <Button icon={importIcon} onClick={() => invoke('import')}>
            Import documents
          </Button>
          <Button onClick={() => void openSampleLibrary()}>Open the sample library</Button>
        </>
      }
      hint="Or drop files anywhere in this window."
    >
      A report is made of statements. Import readouts, press releases or transcripts, and they are found in them.
    </Empty>
  );
}

interface NoReportProps {
  readonly error: ErrorValue;
  readonly request: ReportRequest;
  readonly onChoose: (part: Partial<ReportChoices>) => void;
  readonly onQuery: (query: string) => void;
}

export function NoReport({ error, request, onChoose, onQuery }: NoReportProps) {
  const nothing = error.code === 'NOT_FOUND';
  if (!nothing && error.code !== 'QUERY_INVALID') return <Failed error={error} />;
  const period = request.from !== null || request.to !== null;
  return (
    <Empty
      icon={FileText}
      title={nothing ? 'No statement to report' : 'This query cannot be read'}
      actions={
        <>
          {nothing && period && (
            <Button onClick={() => onChoose({ from: null, to: null })}>Report on the whole period</Button>
          )}
          {nothing && request.confirmedOnly && (
            <Button onClick={() => onChoose({ confirmedOnly: false })}>Include unreviewed ones</Button>
          )}
          {request.query !== '' && <Button onClick={() => onQuery('')}>Report on all statements</Button>}
        </>
      }
    >
      {error.message}
    </Empty>
  );
}

/** So many statements take a while: the user says when. */
export function LargeReport({ words, onShow }: { words: string; onShow: () => void }) {
  return (
    <Empty icon={FileText} title={words} actions={<Button onClick={onShow}>Show the preview</Button>}>
      A report of so many takes a while. Narrow the period or the query, or make it as it is.
    </Empty>
  );
}
