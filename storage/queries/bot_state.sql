-- name: get-bot-state(key)$
SELECT value FROM bot_state WHERE key = :key;

-- name: put-bot-state(key, value)$
INSERT INTO bot_state (key, value)
VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
RETURNING key;
