-- name: store-updates(bot_id, updates, at)
INSERT INTO intake (bot_id, update_id, state, received_at, raw)
SELECT
    CAST(:bot_id AS BIGINT), CAST(item.value ->> 0 AS BIGINT), 'received', CAST(:at AS BIGINT), item.value ->> 1
FROM json_array_elements(CAST(:updates AS JSON)) WITH ORDINALITY AS item (value, place)
ORDER BY item.place
ON CONFLICT (bot_id, update_id) DO NOTHING
RETURNING id;
