-- Documents that are nearly the same, newer versions of one, and what an extraction may not find again.

-- Which extraction found a document's statements (extract/version.ts); an older one can be run again.
ALTER TABLE document ADD COLUMN extraction INTEGER NOT NULL DEFAULT 0;

-- The sketch of a document's words (import/sketch.ts): who shares a value in a band may be nearly the same.
CREATE TABLE document_band (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  band INTEGER NOT NULL,
  value INTEGER NOT NULL
) STRICT;
CREATE INDEX document_band_by_value ON document_band(band, value, document_id);
CREATE INDEX document_band_by_document ON document_band(document_id);

-- Two documents that are nearly the same, and what a person made of it.
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

-- Where a person removed a statement, or moved one away from: no later extraction brings it back.
CREATE TABLE refused_span (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;
CREATE INDEX refused_span_by_document ON refused_span(document_id);
