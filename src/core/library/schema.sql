-- The library's schema as all migrations make it. Written by migrations.test.ts (vitest -u); a change belongs into a migration.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  country TEXT
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source_id INTEGER REFERENCES source(id),
  title TEXT NOT NULL,
  date TEXT,
  date_basis TEXT CHECK (date_basis IN ('stated', 'published', 'inferred')),
  language TEXT NOT NULL,
  url TEXT,
  file_name TEXT NOT NULL,
  file_path TEXT,
  media_type TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  body_start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  import_id INTEGER REFERENCES import(id),
  newer_than INTEGER REFERENCES document(id)
, extraction INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX document_by_date ON document(date DESC, id);

CREATE INDEX document_by_source ON document(source_id);

CREATE INDEX document_by_file_hash ON document(file_hash);

CREATE INDEX document_by_text_hash ON document(text_hash);

CREATE INDEX document_by_url ON document(url) WHERE url IS NOT NULL;

CREATE INDEX document_by_import ON document(import_id);

CREATE INDEX document_by_older ON document(newer_than) WHERE newer_than IS NOT NULL;

CREATE TABLE document_text (
  document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE document_file (
  document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'group')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  country TEXT
) STRICT;

CREATE INDEX person_by_name ON person(name_key);

CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  form_key TEXT NOT NULL,
  UNIQUE (person_id, form)
) STRICT;

CREATE INDEX alias_by_form ON alias(form_key);

CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  times INTEGER NOT NULL
) STRICT;

CREATE INDEX mention_by_person ON mention(person_id);

CREATE INDEX mention_by_document ON mention(document_id);

CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  document_id INTEGER REFERENCES document(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  country TEXT,
  date TEXT
) STRICT;

CREATE INDEX role_by_person ON role(person_id, date);

CREATE INDEX role_by_document ON role(document_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('meeting', 'talks', 'phone_call', 'visit', 'conference', 'ceremony', 'other')),
  date TEXT,
  date_basis TEXT CHECK (date_basis IN ('stated', 'published', 'inferred')),
  place TEXT,
  review TEXT NOT NULL DEFAULT 'unreviewed' CHECK (review IN ('unreviewed', 'uncertain', 'confirmed'))
) STRICT;

CREATE INDEX meeting_by_date ON meeting(date DESC, id);

CREATE TABLE meeting_document (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  main INTEGER NOT NULL CHECK (main IN (0, 1)),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  date_start INTEGER,
  date_end INTEGER,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX meeting_document_by_meeting ON meeting_document(meeting_id);

CREATE INDEX meeting_document_by_document ON meeting_document(document_id);

CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT,
  country TEXT,
  position INTEGER NOT NULL, by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
  UNIQUE (meeting_id, person_id)
) STRICT;

CREATE INDEX participant_by_person ON participant(person_id);

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'reported', 'act')),
  turn INTEGER NOT NULL CHECK (turn IN (0, 1)),
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  cue TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  speaker_as_written TEXT,
  speaker_start INTEGER,
  speaker_end INTEGER,
  addressee_id INTEGER REFERENCES person(id),
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
  review TEXT NOT NULL DEFAULT 'unreviewed' CHECK (review IN ('unreviewed', 'uncertain', 'confirmed')),
  origin TEXT NOT NULL CHECK (origin IN ('extracted', 'corrected', 'added')),
  evidence TEXT NOT NULL,
  CHECK (start < end)
) STRICT;

CREATE INDEX statement_by_document ON statement(document_id, start, kind, review, turn);

CREATE INDEX statement_by_addressee ON statement(addressee_id) WHERE addressee_id IS NOT NULL;

CREATE INDEX statement_in_review ON statement(review) WHERE review <> 'unreviewed';

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  position INTEGER NOT NULL,
  UNIQUE (statement_id, person_id)
) STRICT;

CREATE INDEX speaker_by_person ON speaker(person_id, statement_id);

CREATE TABLE theme (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES theme(id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  color TEXT NOT NULL,
  key INTEGER UNIQUE CHECK (key BETWEEN 1 AND 9),
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX theme_by_parent ON theme(parent_id);

CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  theme_id INTEGER NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  term TEXT NOT NULL,
  match TEXT NOT NULL CHECK (match IN ('word', 'phrase', 'pattern')),
  case_sensitive INTEGER NOT NULL CHECK (case_sensitive IN (0, 1)),
  action TEXT NOT NULL CHECK (action IN ('apply', 'suggest')),
  unless TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX rule_by_theme ON rule(theme_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  theme_id INTEGER NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  statement_id INTEGER REFERENCES statement(id) ON DELETE CASCADE,
  document_id INTEGER REFERENCES document(id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('hand', 'rule', 'accepted', 'suggested', 'rejected')),
  rule_id INTEGER REFERENCES rule(id) ON DELETE SET NULL,
  match_start INTEGER,
  match_end INTEGER,
  coder TEXT,
  at TEXT NOT NULL,
  CHECK ((statement_id IS NOT NULL) + (document_id IS NOT NULL) + (meeting_id IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX tag_on_statement ON tag(statement_id, theme_id) WHERE statement_id IS NOT NULL;

CREATE UNIQUE INDEX tag_on_document ON tag(document_id, theme_id) WHERE document_id IS NOT NULL;

CREATE UNIQUE INDEX tag_on_meeting ON tag(meeting_id, theme_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX tag_by_theme ON tag(theme_id, state, statement_id);

CREATE INDEX tag_of_statement ON tag(statement_id, state, theme_id) WHERE statement_id IS NOT NULL;

CREATE INDEX tag_by_rule ON tag(rule_id, state) WHERE rule_id IS NOT NULL;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER UNIQUE REFERENCES statement(id) ON DELETE CASCADE,
  document_id INTEGER UNIQUE REFERENCES document(id) ON DELETE CASCADE,
  meeting_id INTEGER UNIQUE REFERENCES meeting(id) ON DELETE CASCADE,
  person_id INTEGER UNIQUE REFERENCES person(id) ON DELETE CASCADE,
  theme_id INTEGER UNIQUE REFERENCES theme(id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  coder TEXT,
  at TEXT NOT NULL,
  CHECK ((statement_id IS NOT NULL) + (document_id IS NOT NULL) + (meeting_id IS NOT NULL) + (person_id IS NOT NULL)
    + (theme_id IS NOT NULL) = 1)
) STRICT;

CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  screen TEXT NOT NULL CHECK (screen IN ('documents', 'meetings', 'statements', 'people')),
  query TEXT NOT NULL,
  columns TEXT NOT NULL DEFAULT '[]',
  sort TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'done', 'cancelled')),
  paths TEXT NOT NULL
, interruption TEXT CHECK (interruption IN ('open', 'resumed'))) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  document_id INTEGER REFERENCES document(id) ON DELETE SET NULL
) STRICT;

CREATE INDEX import_file_by_import ON import_file(import_id);

CREATE INDEX import_file_by_document ON import_file(document_id) WHERE document_id IS NOT NULL;

CREATE TABLE theme_path (
  theme_id INTEGER NOT NULL,
  ancestor_id INTEGER NOT NULL,
  PRIMARY KEY (theme_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX theme_path_by_ancestor ON theme_path(ancestor_id);

CREATE TABLE theme_count (
  theme_id INTEGER PRIMARY KEY,
  counted INTEGER NOT NULL,
  suggested INTEGER NOT NULL
) STRICT;

CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE history_entry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  coder TEXT,
  operation TEXT NOT NULL,
  label TEXT NOT NULL,
  changed INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone', 'dropped')),
  -- While it runs: who runs it, so that a job that was cut off is told from one under way.
  process TEXT
) STRICT;

CREATE INDEX history_entry_by_state ON history_entry(state, id);

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES history_entry(id) ON DELETE CASCADE,
  tbl TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  key INTEGER NOT NULL,
  before TEXT
) STRICT;

CREATE INDEX history_change_by_entry ON history_change(entry_id, id);

CREATE VIRTUAL TABLE statement_index USING fts5(text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE document_index USING fts5(title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE document_band (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  band INTEGER NOT NULL,
  value INTEGER NOT NULL
) STRICT;

CREATE INDEX document_band_by_value ON document_band(band, value, document_id);

CREATE INDEX document_band_by_document ON document_band(document_id);

CREATE TABLE likeness (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  resemblance INTEGER NOT NULL CHECK (resemblance BETWEEN 0 AND 1000),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'both', 'newer')),
  UNIQUE (document_id, other_id)
) STRICT;

CREATE INDEX likeness_by_other ON likeness(other_id);

CREATE INDEX likeness_open ON likeness(decision) WHERE decision = 'open';

CREATE TABLE refused_span (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;

CREATE INDEX refused_span_by_document ON refused_span(document_id);

CREATE TABLE merged_file (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL
) STRICT;

CREATE INDEX merged_file_by_document ON merged_file(document_id);

CREATE INDEX merged_file_by_octets ON merged_file(file_hash);

CREATE INDEX merged_file_by_words ON merged_file(text_hash);

CREATE TABLE participant_document (
  id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  UNIQUE (participant_id, document_id)
) STRICT;

CREATE INDEX participant_document_by_document ON participant_document(document_id);
