-- By what an exhibitor knows a lead again. A key belongs to one lead of an exhibitor at an edition.

-- name: lead-known-by(edition, exhibitor_id, key)^
SELECT l.id, l.deleted_at
FROM lead_identities AS i
JOIN leads AS l ON l.id = i.lead_id
WHERE i.edition = :edition AND i.exhibitor_id = :exhibitor_id AND i.key = :key;

-- name: add-identity(edition, exhibitor_id, key, lead_id)$
INSERT INTO lead_identities (edition, exhibitor_id, key, lead_id)
VALUES (:edition, :exhibitor_id, :key, :lead_id)
ON CONFLICT (edition, exhibitor_id, key) DO NOTHING
RETURNING lead_id;

-- name: identities-of(lead_id)
SELECT key FROM lead_identities WHERE lead_id = :lead_id ORDER BY key;

-- name: move-identities(lead_id, into)
UPDATE lead_identities SET lead_id = :into WHERE lead_id = :lead_id RETURNING key;

-- name: drop-identities(lead_id)
DELETE FROM lead_identities WHERE lead_id = :lead_id RETURNING key;

-- name: merged-into(lead_id)$
SELECT merged_into FROM merged_leads WHERE lead_id = :lead_id;

-- name: add-merged(lead_id, into)
INSERT INTO merged_leads (lead_id, merged_into) VALUES (:lead_id, :into) RETURNING lead_id;

-- name: move-merged(lead_id, into)
UPDATE merged_leads SET merged_into = :into WHERE merged_into = :lead_id RETURNING lead_id;

-- name: drop-merged(lead_id)
DELETE FROM merged_leads WHERE merged_into = :lead_id RETURNING lead_id;
