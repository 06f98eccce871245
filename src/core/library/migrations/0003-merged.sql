-- Documents that were merged into another, and imports that were cut off.

-- The octets and words of a document that a person merged into another: imported again, they are a duplicate of that one.
CREATE TABLE merged_file (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL
) STRICT;
CREATE INDEX merged_file_by_document ON merged_file(document_id);
CREATE INDEX merged_file_by_octets ON merged_file(file_hash);
CREATE INDEX merged_file_by_words ON merged_file(text_hash);

-- The end of the process cut this import off: it waits to be resumed, or was.
ALTER TABLE import ADD COLUMN interruption TEXT CHECK (interruption IN ('open', 'resumed'));
