-- name: add-lead(edition, exhibitor_id, viewer_id, badge_id, at)$
INSERT INTO leads (edition, exhibitor_id, viewer_id, badge_id, first_scanned_at, last_scanned_at)
VALUES (:edition, :exhibitor_id, :viewer_id, :badge_id, :at, :at)
RETURNING id;

-- name: lead-met(id, at)$
UPDATE leads SET
    first_scanned_at = CASE WHEN first_scanned_at < :at THEN first_scanned_at ELSE :at END,
    last_scanned_at = CASE WHEN last_scanned_at > :at THEN last_scanned_at ELSE :at END,
    deleted_at = NULL
WHERE id = :id
RETURNING id;

-- name: add-scan(client_id, lead_id, at, source, staff_id, device)$
INSERT INTO scans (client_id, lead_id, at, source, staff_id, device)
VALUES (:client_id, :lead_id, :at, :source, :staff_id, :device)
ON CONFLICT (client_id) DO NOTHING
RETURNING id;

-- name: lead-of-scan(client_id)$
SELECT lead_id
FROM scans
WHERE client_id = :client_id;

-- name: scans-of(lead_id)
SELECT client_id, at, source, staff_id, device
FROM scans
WHERE lead_id = :lead_id
ORDER BY at, id;

-- name: scans-by-staff(edition, exhibitor_id)
SELECT s.staff_id, COUNT(DISTINCT s.lead_id), COUNT(*)
FROM scans AS s
JOIN leads AS l ON l.id = s.lead_id
WHERE l.edition = :edition AND l.exhibitor_id = :exhibitor_id AND l.deleted_at IS NULL AND s.staff_id IS NOT NULL
GROUP BY s.staff_id;

-- name: get-lead(id)^
SELECT * FROM lead_records WHERE id = :id;

-- name: leads-of-exhibitor(edition, exhibitor_id)
SELECT * FROM lead_records
WHERE edition = :edition AND exhibitor_id = :exhibitor_id AND deleted_at IS NULL
ORDER BY last_scanned_at DESC, id DESC;

-- name: exhibitors-with-leads(edition)
SELECT DISTINCT exhibitor_id FROM leads
WHERE edition = :edition AND deleted_at IS NULL
ORDER BY exhibitor_id;

-- name: leads-of-viewer(viewer_id)
SELECT * FROM lead_records
WHERE viewer_id = :viewer_id
ORDER BY last_scanned_at DESC, id DESC;

-- name: leads-of-badge(badge_id)
SELECT * FROM lead_records
WHERE badge_id = :badge_id AND viewer_id IS NULL
ORDER BY last_scanned_at DESC, id DESC;

-- name: interests-of-lead(id)
SELECT i.viewer_id, i.category
FROM leads AS l
JOIN interests AS i ON i.viewer_id = l.viewer_id
WHERE l.id = :id
ORDER BY i.category;

-- name: interests-of-known(viewer_id)
SELECT category FROM interests WHERE viewer_id = :viewer_id ORDER BY category;

-- name: interests-at-exhibitor(edition, exhibitor_id)
SELECT i.viewer_id, i.category
FROM leads AS l
JOIN interests AS i ON i.viewer_id = l.viewer_id
WHERE l.edition = :edition AND l.exhibitor_id = :exhibitor_id
ORDER BY i.viewer_id, i.category;

-- name: identify-lead(id, viewer_id, badge_id)$
-- Whose it is, is never forgotten, only learned.
UPDATE leads SET
    viewer_id = COALESCE(viewer_id, CAST(:viewer_id AS BIGINT)),
    badge_id = COALESCE(badge_id, CAST(:badge_id AS BIGINT))
WHERE id = :id
RETURNING id;

-- name: merge-lead(into, first_at, last_at)$
UPDATE leads SET
    first_scanned_at = CASE WHEN first_scanned_at < :first_at THEN first_scanned_at ELSE :first_at END,
    last_scanned_at = CASE WHEN last_scanned_at > :last_at THEN last_scanned_at ELSE :last_at END,
    deleted_at = NULL
WHERE id = :into
RETURNING id;

-- name: move-scans(lead_id, into)
UPDATE scans SET lead_id = :into WHERE lead_id = :lead_id RETURNING id;

-- name: mark-lead-deleted(id, at)$
UPDATE leads SET deleted_at = CAST(:at AS BIGINT)
WHERE id = :id
RETURNING id;

-- name: leads-deleted-before(before)
SELECT id
FROM leads
WHERE deleted_at < :before;

-- name: drop-lead(id)
DELETE FROM leads WHERE id = :id RETURNING id;

-- name: drop-scans(lead_id)
DELETE FROM scans WHERE lead_id = :lead_id RETURNING id;
