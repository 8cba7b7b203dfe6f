-- name: show-lead(lead_id, viewer_id, key, message_id, step)
INSERT INTO lead_messages (lead_id, viewer_id, key, message_id, step)
VALUES (:lead_id, :viewer_id, :key, :message_id, :step)
ON CONFLICT (lead_id, viewer_id) DO UPDATE SET
    key = excluded.key,
    message_id = excluded.message_id,
    step = excluded.step
RETURNING lead_id;

-- name: lead-messages(lead_id)
SELECT m.viewer_id, m.key, COALESCE(o.sent_message_id, m.message_id), m.step
FROM lead_messages AS m
LEFT JOIN outbox AS o ON o.dedupe_key = m.key
WHERE m.lead_id = :lead_id
ORDER BY m.viewer_id;

-- name: lead-of-message(viewer_id, message_id)$
SELECT m.lead_id
FROM lead_messages AS m
LEFT JOIN outbox AS o ON o.dedupe_key = m.key
WHERE m.viewer_id = :viewer_id AND COALESCE(o.sent_message_id, m.message_id) = :message_id;

-- name: count-scans-of-staff(viewer_id, since)$
SELECT COUNT(*) FROM scans WHERE staff_id = :viewer_id AND at >= :since;

-- name: add-missed-code(viewer_id, at)
INSERT INTO missed_codes (viewer_id, at) VALUES (:viewer_id, :at) RETURNING id;

-- name: count-missed-codes(viewer_id, since)$
SELECT COUNT(*) FROM missed_codes WHERE viewer_id = :viewer_id AND at >= :since;

-- name: purge-missed-codes(before)
DELETE FROM missed_codes WHERE at < :before RETURNING id;

-- name: purge-lead-messages()
DELETE FROM lead_messages
WHERE NOT EXISTS (SELECT 1 FROM leads WHERE leads.id = lead_messages.lead_id)
RETURNING lead_id;

-- name: move-lead-messages(lead_id, into)
UPDATE lead_messages SET lead_id = :into
WHERE lead_id = :lead_id
    AND NOT EXISTS (
        SELECT 1 FROM lead_messages AS other WHERE other.lead_id = :into AND other.viewer_id = lead_messages.viewer_id
    )
RETURNING viewer_id;
