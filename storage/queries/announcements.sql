-- name: add-announcement(created_by, created_at, state, nature)^
INSERT INTO announcements (created_by, created_at, state, nature, texts, audience, revision, applied_revision, recipients)
VALUES (:created_by, :created_at, :state, :nature, '[]', '{}', 0, 0, 0)
RETURNING
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients;

-- name: get-announcement(id)^
SELECT
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients
FROM announcements
WHERE id = :id;

-- name: unwritten-announcement(created_by)^
SELECT
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients
FROM announcements
WHERE created_by = :created_by AND state = 'draft' AND texts = '[]'
ORDER BY id DESC
LIMIT 1;

-- name: put-announcement(id, state, nature, texts, audience, send_at, started_at, finished_at, progress_chat_id, progress_message_id, revision, applied_revision, recipients)$
UPDATE announcements SET
    state = :state,
    nature = :nature,
    texts = :texts,
    audience = :audience,
    send_at = :send_at,
    started_at = :started_at,
    finished_at = :finished_at,
    progress_chat_id = :progress_chat_id,
    progress_message_id = :progress_message_id,
    revision = :revision,
    applied_revision = :applied_revision,
    recipients = :recipients
WHERE id = :id
RETURNING id;

-- name: hide-progress(chat_id, message_id)
UPDATE announcements SET progress_message_id = NULL
WHERE progress_chat_id = :chat_id AND progress_message_id = :message_id
RETURNING id;

-- name: announcements-in-state(state)
SELECT
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients
FROM announcements
WHERE state = :state
ORDER BY id;

-- name: moving-announcements(ended_after)
SELECT
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients
FROM announcements
WHERE state IN ('sending', 'paused')
    OR revision <> applied_revision
    OR finished_at > :ended_after
    OR EXISTS (
        SELECT 1 FROM outbox
        WHERE outbox.announcement_id = announcements.id AND outbox.state = 'pending' AND outbox.edits IS NOT NULL
    )
ORDER BY id;

-- name: latest-announcements(most, skip)
SELECT
    id, created_by, created_at, state, nature, texts, audience, send_at, started_at, finished_at,
    progress_chat_id, progress_message_id, revision, applied_revision, recipients
FROM announcements
WHERE state <> 'draft' OR texts <> '[]'
ORDER BY id DESC
LIMIT :most OFFSET :skip;

-- name: forget-criteria(announcement_id)
DELETE FROM announcement_criteria
WHERE announcement_id = :announcement_id
RETURNING kind;

-- name: add-criterion(announcement_id, kind, value)
INSERT INTO announcement_criteria (announcement_id, kind, value)
VALUES (:announcement_id, :kind, :value)
ON CONFLICT (announcement_id, kind, value) DO NOTHING
RETURNING kind;

-- name: purge-drafts(made_before)
DELETE FROM announcements
WHERE state = 'draft' AND created_at < :made_before
RETURNING id;

-- name: purge-criteria()
DELETE FROM announcement_criteria
WHERE NOT EXISTS (SELECT 1 FROM announcements WHERE announcements.id = announcement_criteria.announcement_id)
RETURNING kind;

-- name: delete-announcement(id)
DELETE FROM announcements
WHERE id = :id
RETURNING id;

-- name: announcement-outcomes(announcement_id)
SELECT state, reason, uncertain, COUNT(*), MIN(settled_at), MAX(settled_at)
FROM outbox
WHERE announcement_id = :announcement_id AND edits IS NULL
GROUP BY state, reason, uncertain
ORDER BY COUNT(*) DESC, state, reason, uncertain;

-- name: audience(announcement_id, nature, on_site_since)
-- Who is meant, in which language, and whether they want such messages; who used the bot since then first. Any
-- criterion of a kind does, all kinds must hold. 'organiser' is no condition: it names who has that role, which goes
-- before an exhibitor's.
SELECT viewers.id, viewers.locale, CASE
    WHEN CAST(:nature AS TEXT) = 'urgent' THEN 1
    WHEN COALESCE(preferences.silence, 'none') <> 'none' THEN 0
    WHEN CAST(:nature AS TEXT) = 'sponsored' THEN COALESCE(preferences.sponsored, 0)
    ELSE COALESCE(preferences.announcements, 1)
END AS wants
FROM viewers
LEFT JOIN preferences ON preferences.viewer_id = viewers.id
WHERE viewers.active = 1
    AND (
        NOT EXISTS (
            SELECT 1 FROM announcement_criteria AS c WHERE c.announcement_id = :announcement_id AND c.kind = 'role'
        )
        OR EXISTS (
            SELECT 1 FROM announcement_criteria AS c
            WHERE c.announcement_id = :announcement_id AND c.kind = 'role' AND c.value = CASE
                WHEN EXISTS (
                    SELECT 1 FROM announcement_criteria AS o
                    WHERE o.announcement_id = :announcement_id
                        AND o.kind = 'organiser'
                        AND o.value = CAST(viewers.id AS TEXT)
                ) THEN 'organiser'
                WHEN viewers.id IN (SELECT staff.viewer_id FROM staff WHERE staff.revoked_at IS NULL) THEN 'exhibitor'
                ELSE 'visitor'
            END
        )
    )
    AND (
        NOT EXISTS (
            SELECT 1 FROM announcement_criteria AS c WHERE c.announcement_id = :announcement_id AND c.kind = 'locale'
        )
        OR EXISTS (
            SELECT 1 FROM announcement_criteria AS c
            WHERE c.announcement_id = :announcement_id AND c.kind = 'locale' AND c.value = viewers.locale
        )
    )
    AND (
        NOT EXISTS (
            SELECT 1 FROM announcement_criteria AS c WHERE c.announcement_id = :announcement_id AND c.kind = 'interest'
        )
        OR viewers.id IN (
            SELECT interests.viewer_id
            FROM interests
            INNER JOIN announcement_criteria AS c ON c.value = interests.category
            WHERE c.announcement_id = :announcement_id AND c.kind = 'interest'
        )
    )
    AND (
        NOT EXISTS (
            SELECT 1 FROM announcement_criteria AS c WHERE c.announcement_id = :announcement_id AND c.kind = 'session'
        )
        OR viewers.id IN (
            SELECT agenda_items.viewer_id
            FROM announcement_criteria AS c
            CROSS JOIN agenda_items -- in this order: SQLite would read all that anybody saved
            WHERE c.announcement_id = :announcement_id
                AND c.kind = 'session'
                AND agenda_items.kind = 'session'
                AND agenda_items.subject_id = c.value
        )
    )
    AND (
        NOT EXISTS (
            SELECT 1 FROM announcement_criteria AS c WHERE c.announcement_id = :announcement_id AND c.kind = 'booth'
        )
        OR (
            (preferences.booth_visits = 1 OR CAST(:nature AS TEXT) = 'urgent')
            AND viewers.id IN (
                SELECT booth_visits.viewer_id
                FROM booth_visits
                INNER JOIN announcement_criteria AS c ON c.value = booth_visits.exhibitor_id
                WHERE c.announcement_id = :announcement_id AND c.kind = 'booth'
            )
        )
    )
    AND NOT EXISTS (
        SELECT 1 FROM announcement_criteria AS c
        WHERE c.announcement_id = :announcement_id
            AND c.kind = 'seen_since'
            AND CAST(c.value AS BIGINT) > viewers.last_seen_at
    )
ORDER BY CASE WHEN viewers.last_seen_at >= :on_site_since THEN 0 ELSE 1 END, viewers.last_seen_at DESC, viewers.id;
