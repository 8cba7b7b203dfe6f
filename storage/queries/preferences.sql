-- name: get-preferences(viewer_id)^
SELECT
    offsets, quiet, change_notices, morning_brief, announcements, sponsored, booth_visits, silence, brief_offered
FROM preferences
WHERE viewer_id = :viewer_id;

-- name: put-preferences(viewer_id, offsets, quiet, change_notices, morning_brief, announcements, sponsored, booth_visits, silence, brief_offered)$
INSERT INTO preferences
    (viewer_id, offsets, quiet, change_notices, morning_brief, announcements, sponsored, booth_visits, silence,
    brief_offered)
VALUES
    (:viewer_id, :offsets, :quiet, :change_notices, :morning_brief, :announcements, :sponsored, :booth_visits,
    :silence, :brief_offered)
ON CONFLICT (viewer_id) DO UPDATE SET
    offsets = excluded.offsets,
    quiet = excluded.quiet,
    change_notices = excluded.change_notices,
    morning_brief = excluded.morning_brief,
    announcements = excluded.announcements,
    sponsored = excluded.sponsored,
    booth_visits = excluded.booth_visits,
    silence = excluded.silence,
    brief_offered = excluded.brief_offered
RETURNING viewer_id;

-- name: resume-preferences(viewer_id)$
UPDATE preferences SET silence = 'none'
WHERE viewer_id = :viewer_id AND silence <> 'none'
RETURNING viewer_id;

-- name: morning-briefs-due(date, most)
SELECT
    wants.viewer_id,
    wants.offsets, wants.quiet, wants.change_notices, wants.morning_brief, wants.announcements, wants.sponsored,
    wants.booth_visits, wants.silence, wants.brief_offered
FROM preferences AS wants
INNER JOIN viewers ON viewers.id = wants.viewer_id
WHERE wants.morning_brief = 1 AND wants.silence = 'none' AND wants.briefed_on < :date AND viewers.active = 1
ORDER BY wants.viewer_id
LIMIT :most;

-- name: mark-briefed(viewer_ids, date)
-- :viewer_ids is a JSON list.
UPDATE preferences SET briefed_on = :date
WHERE viewer_id IN (SELECT value FROM json_each(:viewer_ids))
RETURNING viewer_id;
