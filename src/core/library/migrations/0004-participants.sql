-- Which documents bring a participant into a meeting, and who was put there or corrected by a person.

-- A person put this participant here, or corrected role or country.
ALTER TABLE participant ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));

-- A document that reports or mentions the meeting and names the participant. One without any is not known to come from a document.
CREATE TABLE participant_document (
  id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  UNIQUE (participant_id, document_id)
) STRICT;
CREATE INDEX participant_document_by_document ON participant_document(document_id);

-- Of a library from before: the history knows whom a person put there or corrected, as far as that stands …
UPDATE participant SET by_hand = 1 WHERE id IN (
  SELECT c.key FROM history_entry e JOIN history_change c ON c.entry_id = e.id
  WHERE e.state = 'done' AND e.operation = 'meetings.update' AND c.tbl = 'participant' AND c.op <> 'delete');
-- … and the documents that report a meeting know whom they name.
INSERT INTO participant_document (participant_id, document_id)
  SELECT DISTINCT q.id, x.document_id FROM participant q
    JOIN meeting_document x ON x.meeting_id = q.meeting_id
    JOIN mention y ON y.document_id = x.document_id AND y.person_id = q.person_id
  ORDER BY q.id, x.document_id;
