-- What is kept of one person: read for them, and forgotten.

-- name: visits-of(viewer_id)
SELECT exhibitor_id, visited_at
FROM booth_visits
WHERE viewer_id = :viewer_id
ORDER BY visited_at, exhibitor_id;

-- name: asked-by(viewer_id)
SELECT q.text, q.language, q.asked_at, 1 - q.abstained, COUNT(t.id)
FROM questions AS q
LEFT JOIN tickets AS t ON t.question_id = q.id
WHERE q.viewer_id = :viewer_id
GROUP BY q.id, q.text, q.language, q.asked_at, q.abstained
ORDER BY q.id;

-- name: forget-viewer(viewer_id)
-- Their agenda, preferences, interests, visits, card and calendar link go with them.
DELETE FROM viewers WHERE id = :viewer_id RETURNING id;

-- name: forget-consents(viewer_id)
DELETE FROM consents WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-ticket-claimer(viewer_id)
UPDATE tickets SET claimed_by = 0, claimed_by_name = '' WHERE claimed_by = :viewer_id RETURNING id;

-- name: forget-template-writer(viewer_id)
UPDATE answer_templates SET created_by = 0 WHERE created_by = :viewer_id RETURNING id;

-- name: forget-brief-choice(viewer_id)
DELETE FROM brief_choices WHERE viewer_id = :viewer_id RETURNING viewer_id;

-- name: forget-reports(viewer_id)
DELETE FROM reports WHERE viewer_id = :viewer_id RETURNING viewer_id;

-- name: forget-badge-links(viewer_id)
DELETE FROM links
WHERE purpose = 'badge' AND subject_id IN (SELECT CAST(id AS TEXT) FROM badges WHERE viewer_id = :viewer_id)
RETURNING token;

-- name: forget-badges(viewer_id)
DELETE FROM badges WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-questions(viewer_id)
DELETE FROM questions WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-ticket-answers-to(viewer_id)
DELETE FROM ticket_answers
WHERE ticket_id IN (SELECT id FROM tickets WHERE viewer_id = :viewer_id)
RETURNING id;

-- name: forget-ticket-copies(viewer_id)
DELETE FROM ticket_copies
WHERE chat_id = :viewer_id OR ticket_id IN (SELECT id FROM tickets WHERE viewer_id = :viewer_id)
RETURNING id;

-- name: forget-tickets(viewer_id)
DELETE FROM tickets WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-ticket-settler(viewer_id)
UPDATE tickets SET settled_by = 0, settled_by_name = '' WHERE settled_by = :viewer_id RETURNING id;

-- name: forget-ticket-answerer(viewer_id)
UPDATE ticket_answers SET answered_by = 0, chat_id = CASE WHEN chat_id = :viewer_id THEN 0 ELSE chat_id END
WHERE answered_by = :viewer_id OR chat_id = :viewer_id
RETURNING id;

-- name: forget-dialogs(viewer_id)
DELETE FROM dialogs WHERE user_id = :viewer_id OR chat_id = :viewer_id RETURNING chat_id;

-- name: forget-conversation(viewer_id)
DELETE FROM conversations WHERE chat_id = :viewer_id RETURNING chat_id;

-- name: forget-messages(viewer_id)
-- Those to them, and those that told others of them as a colleague (their number stands in a button).
DELETE FROM outbox
WHERE chat_id = :viewer_id
    OR (
        kind = 'member_joined'
        AND (
            facts LIKE '%:' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || ':%'
            OR facts LIKE '%:' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || '"%'
        )
    )
RETURNING id;

-- name: forget-updates(viewer_id)
-- What Telegram delivered from them, or about them (a contact that somebody passed on), but for what is still to be
-- handled. The rows stay, empty: their numbers keep an update from taking effect twice.
UPDATE intake SET raw = '{}', error = NULL
WHERE state <> 'received'
    AND (
        raw LIKE '%"id":' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || ',%'
        OR raw LIKE '%"id":' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || '}%'
        OR raw LIKE '%"user_id":' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || ',%'
        OR raw LIKE '%"user_id":' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT) || '}%'
    )
RETURNING id;

-- name: forget-menu(viewer_id)
DELETE FROM bot_state
WHERE key LIKE '%:menu:' || CAST(CAST(:viewer_id AS BIGINT) AS TEXT)
RETURNING key;

-- name: forget-membership(viewer_id)
DELETE FROM staff WHERE viewer_id = :viewer_id RETURNING exhibitor_id;

-- name: forget-digest-choices(viewer_id)
DELETE FROM digest_choices WHERE viewer_id = :viewer_id RETURNING exhibitor_id;

-- name: forget-lead-messages(viewer_id)
DELETE FROM lead_messages WHERE viewer_id = :viewer_id RETURNING lead_id;

-- name: forget-missed-codes(viewer_id)
DELETE FROM missed_codes WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-inviter(viewer_id, at)
-- Nobody else can answer for a link of theirs that is still open.
UPDATE invites SET
    created_by = 0,
    revoked_at = CASE WHEN used_at IS NULL AND revoked_at IS NULL THEN CAST(:at AS BIGINT) ELSE revoked_at END
WHERE created_by = :viewer_id
RETURNING id;

-- name: forget-invited(viewer_id)
UPDATE invites SET used_by = 0 WHERE used_by = :viewer_id RETURNING id;

-- name: forget-scanner(viewer_id)
UPDATE scans SET staff_id = 0 WHERE staff_id = :viewer_id RETURNING id;

-- name: forget-remark-author(viewer_id)
UPDATE remarks SET author_id = 0 WHERE author_id = :viewer_id RETURNING id;

-- name: forget-attachment-author(viewer_id)
UPDATE attachments SET author_id = 0 WHERE author_id = :viewer_id RETURNING id;

-- name: forget-declarer(viewer_id)
UPDATE declarations SET author_id = 0 WHERE author_id = :viewer_id RETURNING id;

-- name: forget-exporter(viewer_id)
UPDATE exports SET viewer_id = 0 WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-booth-writer(viewer_id)
UPDATE booth_profiles SET updated_by = 0 WHERE updated_by = :viewer_id RETURNING exhibitor_id;

-- name: forget-partner-writer(viewer_id)
UPDATE partner_profiles SET updated_by = 0 WHERE updated_by = :viewer_id RETURNING exhibitor_id;

-- name: forget-settler-of-seekers(viewer_id)
UPDATE settled_seekers SET settled_by = 0 WHERE settled_by = :viewer_id RETURNING exhibitor_id;

-- name: forget-announcer(viewer_id)
UPDATE announcements SET created_by = 0 WHERE created_by = :viewer_id RETURNING id;

-- name: forget-progress(viewer_id)
UPDATE announcements SET progress_chat_id = NULL, progress_message_id = NULL
WHERE progress_chat_id = :viewer_id
RETURNING id;

-- name: forget-seats(viewer_id)
DELETE FROM meeting_seats WHERE viewer_id = :viewer_id RETURNING meeting_id;

-- name: forget-meetings(viewer_id)
-- Drafts say nothing to nobody; the exhibitor keeps that there was a meeting, with nobody.
UPDATE meetings SET
    viewer_id = 0,
    words = '',
    reply = '',
    proposer = '',
    state = CASE WHEN state IN ('requested', 'countered', 'accepted') THEN 'cancelled' ELSE state END
WHERE viewer_id = :viewer_id
RETURNING id;

-- name: forget-meeting-asker(viewer_id)
UPDATE meetings SET asked_by = 0 WHERE asked_by = :viewer_id RETURNING id;

-- name: forget-meeting-host(viewer_id)
UPDATE meetings SET staff_id = NULL WHERE staff_id = :viewer_id RETURNING id;

-- name: forget-hosted-seats(viewer_id)
UPDATE meeting_seats SET staff_id = NULL WHERE staff_id = :viewer_id RETURNING meeting_id;

-- name: forget-meeting-handovers(viewer_id)
DELETE FROM meeting_handovers WHERE viewer_id = :viewer_id RETURNING id;

-- name: forget-meeting-bars(viewer_id)
DELETE FROM meeting_bars WHERE viewer_id = :viewer_id RETURNING exhibitor_id;

-- name: forget-meeting-setup-writer(viewer_id)
UPDATE meeting_setups SET updated_by = 0 WHERE updated_by = :viewer_id RETURNING exhibitor_id;
