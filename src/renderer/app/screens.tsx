/**
 * The screens that exist. A screen that is not here is drawn nowhere: not in the navigation, the palette, the keys.
 * A screen is one component of its feature; it renders a `Workspace`.
 */
import {
  CalendarDays,
  ChartColumn,
  FileText,
  History,
  Import,
  Inbox,
  type LucideIcon,
  Quote,
  Settings,
  Tag,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { DocumentsScreen } from '../features/documents/documents-screen.tsx';
import { HistoryScreen } from '../features/history/history-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { MeetingsScreen } from '../features/meetings/meetings-screen.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { ReportScreen } from '../features/report/report-screen.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { StatementsScreen } from '../features/statements/statements-screen.tsx';
import { ThemesScreen } from '../features/themes/themes-screen.tsx';
import { setAvailableScreens } from './available-screens.ts';
import { type ScreenName, screenNames } from './router.ts';
import type { ShortcutName } from './shortcut-list.ts';

export interface ScreenEntry {
  readonly title: string;
  readonly icon: LucideIcon;
  readonly shortcut: ShortcutName | null;
  readonly component: ComponentType | null;
}

const entry = (
  title: string,
  icon: LucideIcon,
  shortcut: ShortcutName | null,
  component: ComponentType | null,
): ScreenEntry => ({ title, icon, shortcut, component });

/** A null component: not made yet. */
export const screens: Readonly<Record<ScreenName, ScreenEntry>> = {
  overview: entry('Overview', ChartColumn, 'goOverview', OverviewScreen),
  documents: entry('Documents', FileText, 'goDocuments', DocumentsScreen),
  meetings: entry('Meetings', CalendarDays, 'goMeetings', MeetingsScreen),
  statements: entry('Statements', Quote, 'goStatements', StatementsScreen),
  people: entry('People', Users, 'goPeople', PeopleScreen),
  themes: entry('Themes', Tag, 'goThemes', ThemesScreen),
  review: entry('Review', Inbox, 'goReview', ReviewScreen),
  report: entry('Report', FileText, 'report', ReportScreen),
  import: entry('Import', Import, null, ImportScreen),
  history: entry('History', History, 'goHistory', HistoryScreen),
  settings: entry('Settings', Settings, 'settings', SettingsScreen),
};

setAvailableScreens(screenNames.filter((name) => screens[name].component !== null));
