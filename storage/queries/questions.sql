-- name: add-question(viewer_id, text, language, intent, abstained, asked_at)$
INSERT INTO questions (viewer_id, text, language, intent, abstained, asked_at)
VALUES (:viewer_id, :text, :language, :intent, :abstained, :asked_at)
RETURNING id;

-- name: purge-questions(asked_before)
DELETE FROM questions
WHERE asked_at < :asked_before
RETURNING id;
