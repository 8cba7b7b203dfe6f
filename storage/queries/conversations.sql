-- name: get-conversation(chat_id)^
SELECT chat_id, context, updated_at FROM conversations WHERE chat_id = :chat_id;

-- name: put-conversation(chat_id, context, updated_at)$
INSERT INTO conversations (chat_id, context, updated_at)
VALUES (:chat_id, :context, :updated_at)
ON CONFLICT (chat_id) DO UPDATE SET
    context = excluded.context,
    updated_at = excluded.updated_at
RETURNING chat_id;

-- name: purge-conversations(updated_before)
DELETE FROM conversations
WHERE updated_at < :updated_before
RETURNING chat_id;
