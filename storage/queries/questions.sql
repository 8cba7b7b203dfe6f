-- name: add-question(viewer_id, text, language, intent, abstained, asked_at, message_id)$
INSERT INTO questions (viewer_id, text, language, intent, abstained, asked_at, message_id)
VALUES (:viewer_id, :text, :language, :intent, :abstained, :asked_at, :message_id)
RETURNING id;

-- name: purge-questions(asked_before)
DELETE FROM questions
WHERE asked_at < :asked_before
RETURNING id;

-- name: get-question(id)^
SELECT id, viewer_id, text, language, intent, abstained, asked_at, message_id
FROM questions
WHERE id = :id;

-- name: unknown-questions(most)
-- What was asked for help, or before anything was imported, is no question that the data lacks.
SELECT id, viewer_id, text, language, intent, abstained, asked_at, message_id
FROM questions
WHERE abstained = 1 AND hidden = 0 AND intent NOT IN ('help', 'nothing_loaded')
ORDER BY id DESC
LIMIT :most;

-- name: hide-question(id)$
UPDATE questions SET hidden = 1
WHERE id = :id
RETURNING id;

-- name: erase-questions(viewer_id)
DELETE FROM questions
WHERE viewer_id = :viewer_id
RETURNING id;
