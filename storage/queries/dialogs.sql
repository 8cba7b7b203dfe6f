-- name: get-dialog(chat_id, user_id, now)^
SELECT chat_id, user_id, kind, state, data, version, expires_at
FROM dialogs
WHERE chat_id = :chat_id AND user_id = :user_id AND expires_at > :now;

-- name: put-dialog(chat_id, user_id, kind, state, data, version, expires_at)$
INSERT INTO dialogs (chat_id, user_id, kind, state, data, version, expires_at)
VALUES (:chat_id, :user_id, :kind, :state, :data, :version, :expires_at)
ON CONFLICT (chat_id, user_id) DO UPDATE SET
    kind = excluded.kind,
    state = excluded.state,
    data = excluded.data,
    version = excluded.version,
    expires_at = excluded.expires_at
RETURNING chat_id;

-- name: end-dialog(chat_id, user_id)
DELETE FROM dialogs
WHERE chat_id = :chat_id AND user_id = :user_id
RETURNING chat_id;

-- name: purge-dialogs(expired_before)
DELETE FROM dialogs
WHERE expires_at < :expired_before
RETURNING chat_id;
