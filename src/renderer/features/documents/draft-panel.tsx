/** The panel while a statement is corrected or added in the reader. */
import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { plural } from '../../../shared/format.ts';
import { run, useCommand } from '../../api/commands.ts';
import { invoke } from '../../app/shortcuts.ts';
import { toggleTheme } from '../../parts/statement/actions.ts';
import { type StatementDraft, StatementForm } from '../../parts/statement/statement-form.tsx';
import { useThemesById } from '../../parts/use-themes.ts';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { DocumentDetail } from './document-detail.ts';
import { SpanNumbers } from './span-numbers.tsx';
import type { Draft, Drafting } from './use-draft.ts';

type Statement = DocumentDetail['statements'][number];

function Themes({ row, onPick }: { row: Statement; onPick: () => void }) {
  const themes = useThemesById();
  return (
    <div className="field">
      <span className="label">Themes</span>
      <div className="tags wrap">
        {row.tags.map((tag) => {
          const theme = themes.get(tag.theme);
          const counted = tag.state !== 'suggested' && tag.state !== 'rejected';
          return (
            theme && (
              <Tag
                key={tag.theme}
                name={theme.name}
                color={theme.color}
                state={tag.state}
                {...(counted && { onRemove: () => void toggleTheme(tag.theme, [row.id]) })}
              />
            )
          );
        })}
        <TextButton icon={Plus} onClick={onPick}>
          Add
        </TextButton>
      </div>
    </div>
  );
}

interface DraftPanelProps {
  readonly detail: DocumentDetail;
  readonly draft: Draft;
  readonly drafting: Drafting;
  readonly onPick: () => void;
  readonly onAdded: (statement: number) => void;
}

export function DraftPanel({ detail, draft, drafting, onPick, onAdded }: DraftPanelProps) {
  const edit = useCommand('statements.edit');
  const add = useCommand('statements.add');
  const { span } = draft;
  const { onDone } = drafting;
  const index = detail.statements.findIndex((each) => each.id === draft.statement);
  const row = detail.statements[index];
  const fresh: StatementDraft = { kind: draft.quoted ? 'quote' : 'reported', speakers: [], addressee: null, cue: null };
  const shared = {
    document: detail.row.id,
    span,
    spanField: <SpanNumbers span={span} length={detail.text.length} onSpan={drafting.onSpan} />,
    onCancel: onDone,
  };
  if (!row) {
    return (
      <StatementForm
        key={`new ${draft.document}`}
        {...shared}
        head={plural(detail.statements.length, 'statement')}
        title="New statement"
        hint="Added by hand. It survives a new import of this document."
        draft={fresh}
        saving={add.running}
        onSave={async (fields) => {
          const added = await add.run({ document: detail.row.id, ...span, ...fields });
          if (!added) return;
          onDone();
          onAdded(added.id);
        }}
      />
    );
  }
  return (
    <StatementForm
      key={row.id}
      {...shared}
      head={`Statement ${index + 1} of ${detail.statements.length}`}
      headTools={
        <>
          <IconButton icon={ChevronUp} label="Previous" shortcut="previous" onClick={() => invoke('previous')} />
          <IconButton icon={ChevronDown} label="Next" shortcut="next" onClick={() => invoke('next')} />
        </>
      }
      title="Edit statement"
      hint="Corrections survive a new import of this document."
      draft={row}
      speakerHint={row.speakerAsWritten && `As written: “${row.speakerAsWritten}”.`}
      more={<Themes row={row} onPick={onPick} />}
      saving={edit.running}
      onSave={async (fields) => {
        if (await edit.run({ id: row.id, ...span, ...fields })) onDone();
      }}
      onDelete={() => {
        onDone();
        void run('statements.remove', { ids: [row.id] });
      }}
    />
  );
}
