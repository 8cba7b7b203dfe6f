-- What is kept no longer. Leads go by editions: this one's where it is :over, those of earlier ones by their last
-- encounter. What hangs on a lead goes before it.

-- name: expire-attachments(edition, before, over)
DELETE FROM attachments
WHERE lead_id IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING path;

-- name: expire-remarks(edition, before, over)
DELETE FROM remarks
WHERE lead_id IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING id;

-- name: expire-scans(edition, before, over)
DELETE FROM scans
WHERE lead_id IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING id;

-- name: expire-declarations(edition, before, over)
DELETE FROM declarations
WHERE lead_id IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING lead_id;

-- name: expire-identities(edition, before, over)
DELETE FROM lead_identities
WHERE lead_id IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING lead_id;

-- name: expire-merged(edition, before, over)
DELETE FROM merged_leads
WHERE merged_into IN (
    SELECT id FROM leads
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
)
RETURNING merged_into;

-- name: expire-leads(edition, before, over)
DELETE FROM leads
WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
    OR (edition < :edition AND last_scanned_at < CAST(:before AS BIGINT))
RETURNING id;

-- name: expire-consents(edition, before, over)
DELETE FROM consents
WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
    OR (edition < :edition AND at < CAST(:before AS BIGINT))
RETURNING id;

-- name: expire-exports(edition, before, over)
DELETE FROM exports
WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
    OR (edition < :edition AND at < CAST(:before AS BIGINT))
RETURNING id;

-- name: kept-files()
SELECT path FROM attachments WHERE path <> '';

-- name: expire-badges(before)
-- Nobody's, or of somebody who is forgotten.
DELETE FROM badges
WHERE created_at < :before
    AND NOT EXISTS (SELECT 1 FROM viewers WHERE viewers.id = badges.viewer_id)
RETURNING id;

-- name: expire-badge-links()
DELETE FROM links
WHERE purpose = 'badge' AND NOT EXISTS (SELECT 1 FROM badges WHERE CAST(badges.id AS TEXT) = links.subject_id)
RETURNING token;

-- name: expire-staff(before)
-- Whoever the bot has not seen for so long works there no more.
DELETE FROM staff
WHERE joined_at < :before AND NOT EXISTS (SELECT 1 FROM viewers WHERE viewers.id = staff.viewer_id)
RETURNING viewer_id;

-- name: expire-digest-choices()
DELETE FROM digest_choices
WHERE NOT EXISTS (
    SELECT 1 FROM staff
    WHERE staff.viewer_id = digest_choices.viewer_id AND staff.exhibitor_id = digest_choices.exhibitor_id
)
RETURNING viewer_id;

-- name: expire-invites(before)
DELETE FROM invites WHERE expires_at < :before RETURNING id;

-- name: expire-invite-links()
DELETE FROM links
WHERE purpose = 'invite' AND NOT EXISTS (SELECT 1 FROM invites WHERE CAST(invites.id AS TEXT) = links.subject_id)
RETURNING token;

-- name: expire-reports(before)
DELETE FROM reports WHERE at < :before RETURNING viewer_id;

-- name: expire-brief-choices()
DELETE FROM brief_choices
WHERE NOT EXISTS (SELECT 1 FROM viewers WHERE viewers.id = brief_choices.viewer_id)
RETURNING viewer_id;
