-- name: viewer-figures(midnight)
SELECT
    locale,
    COUNT(*),
    SUM(CASE WHEN active = 0 THEN 1 ELSE 0 END),
    SUM(CASE WHEN last_seen_at >= :midnight THEN 1 ELSE 0 END),
    SUM(CASE WHEN first_seen_at >= :midnight THEN 1 ELSE 0 END)
FROM viewers
GROUP BY locale
ORDER BY COUNT(*) DESC, locale;

-- name: question-figures(midnight)^
-- What was asked for help, or before anything was imported, is no question that the data lacks.
SELECT
    COUNT(*),
    SUM(CASE WHEN intent IN ('help', 'nothing_loaded') THEN 0 ELSE abstained END),
    SUM(CASE WHEN asked_at >= :midnight THEN 1 ELSE 0 END),
    SUM(CASE WHEN asked_at >= :midnight AND intent NOT IN ('help', 'nothing_loaded') THEN abstained ELSE 0 END)
FROM questions;

-- name: tickets-by-state()
SELECT state, COUNT(*) FROM tickets GROUP BY state;

-- name: most-saved-sessions(most)
SELECT subject_id, COUNT(*)
FROM agenda_items
WHERE kind = 'session'
GROUP BY subject_id
ORDER BY COUNT(*) DESC, subject_id
LIMIT :most;

-- name: leads-by-exhibitor(edition)
SELECT exhibitor_id, COUNT(*)
FROM leads
WHERE edition = :edition AND deleted_at IS NULL
GROUP BY exhibitor_id;

-- name: scans-by-quarter(edition)
-- Lead by lead in the order of the index: both tables are read from indexes alone.
SELECT l.exhibitor_id, s.at / 900000 AS quarter, COUNT(*)
FROM leads AS l
JOIN scans AS s ON s.lead_id = l.id
WHERE l.edition = :edition AND l.deleted_at IS NULL
GROUP BY l.exhibitor_id, s.at / 900000;

-- name: invited-exhibitors()
SELECT DISTINCT exhibitor_id FROM invites;

-- name: claimed-exhibitors()
SELECT DISTINCT exhibitor_id FROM staff WHERE revoked_at IS NULL;

-- name: consents-by-event(edition)
-- How each pair of a visitor and an exhibitor stands now.
SELECT event, COUNT(*)
FROM consents
WHERE id IN (
    SELECT MAX(id) FROM consents WHERE edition = :edition GROUP BY viewer_id, exhibitor_id, edition
)
GROUP BY event;

-- name: messages-by-state()
SELECT state, COUNT(*) FROM outbox GROUP BY state;

-- name: day-figures(edition)
SELECT day, reached, active, asked, unanswered, leads, scans
FROM day_figures
WHERE edition = :edition
ORDER BY day;

-- name: put-day-figures(edition, day, reached, active, asked, unanswered, leads, scans)$
-- Whoever is forgotten during a day was there all the same: figures do not fall.
INSERT INTO day_figures (edition, day, reached, active, asked, unanswered, leads, scans)
VALUES (:edition, :day, :reached, :active, :asked, :unanswered, :leads, :scans)
ON CONFLICT (edition, day) DO UPDATE SET
    reached = CASE WHEN excluded.reached > day_figures.reached THEN excluded.reached ELSE day_figures.reached END,
    active = CASE WHEN excluded.active > day_figures.active THEN excluded.active ELSE day_figures.active END,
    asked = CASE WHEN excluded.asked > day_figures.asked THEN excluded.asked ELSE day_figures.asked END,
    unanswered = excluded.unanswered,
    leads = CASE WHEN excluded.leads > day_figures.leads THEN excluded.leads ELSE day_figures.leads END,
    scans = CASE WHEN excluded.scans > day_figures.scans THEN excluded.scans ELSE day_figures.scans END
RETURNING day;

-- name: brief-choice(viewer_id)$
SELECT daily_at FROM brief_choices WHERE viewer_id = :viewer_id;

-- name: put-brief-choice(viewer_id, daily_at)$
INSERT INTO brief_choices (viewer_id, daily_at)
VALUES (:viewer_id, :daily_at)
ON CONFLICT (viewer_id) DO UPDATE SET daily_at = excluded.daily_at
RETURNING viewer_id;

-- name: report-once(viewer_id, kind, subject, at)$
INSERT INTO reports (viewer_id, kind, subject, at)
VALUES (:viewer_id, :kind, :subject, :at)
ON CONFLICT (viewer_id, kind, subject) DO NOTHING
RETURNING viewer_id;

-- name: find-report(viewer_id, kind, subject)$
SELECT viewer_id FROM reports WHERE viewer_id = :viewer_id AND kind = :kind AND subject = :subject;

-- name: unreported-staff(edition, kind)
SELECT s.exhibitor_id, s.viewer_id
FROM staff AS s
WHERE s.revoked_at IS NULL
    AND EXISTS (
        SELECT 1 FROM leads AS l
        WHERE l.edition = CAST(:edition AS INTEGER) AND l.exhibitor_id = s.exhibitor_id AND l.deleted_at IS NULL
    )
    AND NOT EXISTS (
        SELECT 1 FROM reports AS r
        WHERE r.viewer_id = s.viewer_id AND r.kind = :kind
            AND r.subject = CAST(CAST(:edition AS INTEGER) AS TEXT) || ':' || s.exhibitor_id
    )
ORDER BY s.exhibitor_id, s.viewer_id;
