-- name: add-question(viewer_id, text, language, intent, abstained, asked_at)$
INSERT INTO questions (viewer_id, text, language, intent, abstained, asked_at)
VALUES (:viewer_id, :text, :language, :intent, :abstained, :asked_at)
RETURNING id;
