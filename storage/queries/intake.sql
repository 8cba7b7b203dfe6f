-- name: store-updates(bot_id, updates, at)
-- :updates is a JSON list of [update_id, raw]; WHERE true keeps SQLite from reading ON as a join's.
INSERT INTO intake (bot_id, update_id, state, received_at, raw)
SELECT :bot_id, json_extract(value, '$[0]'), 'received', :at, json_extract(value, '$[1]')
FROM json_each(:updates)
WHERE true
ON CONFLICT (bot_id, update_id) DO NOTHING
RETURNING id;

-- name: updates-received-after(bot_id, last_id, most)
SELECT id, update_id, raw
FROM intake
WHERE state = 'received' AND bot_id = :bot_id AND id > :last_id
ORDER BY id
LIMIT :most;

-- name: mark-update(id, state, error)$
UPDATE intake SET state = :state, error = :error
WHERE id = :id
RETURNING id;

-- name: apply-update(id)$
UPDATE intake SET state = 'applied'
WHERE id = :id AND state = 'received'
RETURNING id;

-- name: finish-applied-updates(bot_id)
UPDATE intake SET state = 'done'
WHERE state = 'applied' AND bot_id = :bot_id
RETURNING id;

-- name: purge-updates(received_before)
DELETE FROM intake
WHERE received_at < :received_before AND state IN ('done', 'aside')
RETURNING id;

-- name: count-received-updates(bot_id)$
SELECT COUNT(*) FROM intake WHERE state = 'received' AND bot_id = :bot_id;
