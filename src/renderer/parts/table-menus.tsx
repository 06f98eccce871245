/** Sort and display of a table: what the head of each screen offers. */
import { ArrowDown, ArrowUp, ChevronDown, SlidersVertical } from 'lucide-react';
import { useState } from 'react';
import { useShortcut } from '../app/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { type Density, densities, isShown, type TableColumn, type TableLook } from '../ui/data-table/columns.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, MenuChoice } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';

/** A way to sort, in words: "Date, newest first". */
export interface SortChoice {
  readonly label: string;
  readonly sort: readonly string[];
  /** Rows stand under their documents. */
  readonly group?: boolean;
}

interface LookProps {
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
}

function indexOfSort(choices: readonly SortChoice[], look: TableLook): number {
  return choices.findIndex(
    (choice) => choice.sort.join() === look.sort.join() && (choice.group ?? false) === look.group,
  );
}

function applySort(choice: SortChoice | undefined): (now: TableLook) => TableLook {
  return (now) => (choice ? { ...now, sort: [...choice.sort], group: choice.group ?? false } : now);
}

interface SortMenuProps extends LookProps {
  readonly choices: readonly SortChoice[];
  /** Over a list: small, and without the direction. */
  readonly small?: boolean;
}

export function SortMenu({ look, onLook, choices, small }: SortMenuProps) {
  const at = indexOfSort(choices, look);
  const label = choices[at]?.label ?? 'By column';
  const falls = look.sort[0]?.startsWith('-') ?? true;
  return (
    <Menu
      align="end"
      trigger={
        small ? (
          <Button kind="quiet" small className="sort-small">
            {label}
            <Icon of={ChevronDown} size="s" />
          </Button>
        ) : (
          <Button kind="quiet" icon={falls ? ArrowDown : ArrowUp} className="wide-only">
            {label}
          </Button>
        )
      }
    >
      <MenuChoice
        value={String(at)}
        onChange={(value) => onLook(applySort(choices[Number(value)]))}
        options={choices.map((choice, index) => ({ value: String(index), label: choice.label }))}
      />
    </Menu>
  );
}

const densityLabels: Readonly<Record<Density, string>> = {
  compact: 'Compact',
  comfort: 'Two lines',
  reading: 'Reading',
};

interface DisplayMenuProps<Row> extends LookProps {
  readonly columns: readonly TableColumn<Row>[];
  readonly choices: readonly SortChoice[];
  readonly standard: TableLook;
  /** Heights that make sense for these rows. */
  readonly heights?: readonly Density[];
}

export function DisplayMenu<Row>(props: DisplayMenuProps<Row>) {
  const { look, onLook, columns, choices, standard, heights = densities } = props;
  const [open, setOpen] = useState(false);
  useShortcut('rowHeight', () =>
    onLook((now) => ({ ...now, density: heights[(heights.indexOf(now.density) + 1) % heights.length] ?? now.density })),
  );
  const optional = columns.filter((column) => !column.fixed);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Display"
      align="end"
      width={272}
      trigger={
        <Button kind="quiet" icon={SlidersVertical} className={open ? 'is-on' : ''}>
          Display
        </Button>
      }
    >
      {heights.length > 1 && (
        <div className="display-part">
          <div className="h3">Row height</div>
          <Segmented
            wide
            label="Row height"
            value={look.density}
            onChange={(density) => onLook((now) => ({ ...now, density }))}
            options={heights.map((value) => ({ value, label: densityLabels[value] }))}
          />
        </div>
      )}
      <div className="display-part">
        <label className="display-line">
          <span>Sort by</span>
          <span className="select">
            <select
              value={indexOfSort(choices, look)}
              onChange={(event) => onLook(applySort(choices[Number(event.target.value)]))}
            >
              {indexOfSort(choices, look) < 0 && <option value={-1}>Column</option>}
              {choices.map((choice, index) => (
                <option key={choice.label} value={index}>
                  {choice.label}
                </option>
              ))}
            </select>
            <Icon of={ChevronDown} size="s" />
          </span>
        </label>
      </div>
      {optional.length > 0 && (
        <div className="display-part">
          <div className="h3">Columns</div>
          {optional.map((column) => (
            <Checkbox
              key={column.id}
              visibleLabel
              label={column.header}
              checked={isShown(column, look)}
              onChange={(checked) => onLook((now) => ({ ...now, visible: { ...now.visible, [column.id]: checked } }))}
            />
          ))}
        </div>
      )}
      <button type="button" className="menu-item" onClick={() => onLook(() => standard)}>
        Reset to default
      </button>
    </Popover>
  );
}
