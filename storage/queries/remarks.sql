-- name: add-remark(lead_id, author_id, kind, question_id, value, at)$
INSERT INTO remarks (lead_id, author_id, kind, question_id, value, at)
VALUES (:lead_id, :author_id, :kind, :question_id, :value, :at)
RETURNING id;

-- name: undo-remark(id, author_id, at)$
UPDATE remarks SET undone_at = :at
WHERE id = :id AND author_id = :author_id AND undone_at IS NULL
RETURNING id;

-- name: remarks-of(lead_ids)
SELECT id, lead_id, author_id, kind, value, at, question_id
FROM remarks
WHERE undone_at IS NULL AND lead_id IN (SELECT value FROM json_each(:lead_ids))
ORDER BY id;

-- name: remarks-of-exhibitor(edition, exhibitor_id, kind)
SELECT r.id, r.lead_id, r.author_id, r.kind, r.value, r.at, r.question_id
FROM remarks AS r
JOIN leads AS l ON l.id = r.lead_id
WHERE l.edition = :edition AND l.exhibitor_id = :exhibitor_id AND l.deleted_at IS NULL AND r.undone_at IS NULL
    AND (CAST(:kind AS TEXT) IS NULL OR r.kind = :kind)
ORDER BY r.id;

-- name: add-attachment(lead_id, author_id, kind, file_id, name, media_type, size, at, path)$
INSERT INTO attachments (lead_id, author_id, kind, file_id, name, media_type, size, at, path)
VALUES (:lead_id, :author_id, :kind, :file_id, :name, :media_type, :size, :at, :path)
RETURNING id;

-- name: attachments-of(lead_ids)
SELECT id, lead_id, author_id, kind, file_id, name, media_type, size, at, path
FROM attachments
WHERE lead_id IN (SELECT value FROM json_each(:lead_ids))
ORDER BY id;

-- name: attachment-stored(id, path)$
UPDATE attachments SET path = :path
WHERE id = :id
RETURNING id;

-- name: attachments-unstored(limit)
SELECT id, lead_id, author_id, kind, file_id, name, media_type, size, at, path
FROM attachments
WHERE path = ''
ORDER BY id
LIMIT :limit;

-- name: move-remarks(lead_id, into)
UPDATE remarks SET lead_id = :into WHERE lead_id = :lead_id RETURNING id;

-- name: move-attachments(lead_id, into)
UPDATE attachments SET lead_id = :into WHERE lead_id = :lead_id RETURNING id;

-- name: drop-remarks(lead_id)
DELETE FROM remarks WHERE lead_id = :lead_id RETURNING id;

-- name: drop-attachments(lead_id)
DELETE FROM attachments
WHERE lead_id = :lead_id
RETURNING id, lead_id, author_id, kind, file_id, name, media_type, size, at, path;
