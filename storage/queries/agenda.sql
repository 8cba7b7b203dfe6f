-- name: get-agenda-item(viewer_id, kind, subject_id)^
SELECT viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset
FROM agenda_items
WHERE viewer_id = :viewer_id AND kind = :kind AND subject_id = :subject_id;

-- name: agenda-of-viewer(viewer_id)
SELECT viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset
FROM agenda_items
WHERE viewer_id = :viewer_id
ORDER BY starts_at, kind, subject_id;

-- name: put-agenda-item(viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset)$
INSERT INTO agenda_items
    (viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset)
VALUES
    (:viewer_id, :kind, :subject_id, :starts_at, :known_start, :saved_at, :offsets, :due_at, :due_offset)
ON CONFLICT (viewer_id, kind, subject_id) DO UPDATE SET
    starts_at = excluded.starts_at,
    known_start = excluded.known_start,
    saved_at = excluded.saved_at,
    offsets = excluded.offsets,
    due_at = excluded.due_at,
    due_offset = excluded.due_offset
RETURNING viewer_id;

-- name: put-agenda-times(items)
-- :items is a JSON list of [viewer_id, kind, subject_id, starts_at, due_at, due_offset].
UPDATE agenda_items SET
    starts_at = changed.starts_at,
    due_at = changed.due_at,
    due_offset = changed.due_offset
FROM (
    SELECT
        json_extract(value, '$[0]') AS viewer_id,
        json_extract(value, '$[1]') AS kind,
        json_extract(value, '$[2]') AS subject_id,
        json_extract(value, '$[3]') AS starts_at,
        json_extract(value, '$[4]') AS due_at,
        json_extract(value, '$[5]') AS due_offset
    FROM json_each(:items)
) AS changed
WHERE agenda_items.viewer_id = changed.viewer_id
    AND agenda_items.kind = changed.kind
    AND agenda_items.subject_id = changed.subject_id
RETURNING agenda_items.viewer_id;

-- name: drop-agenda-item(viewer_id, kind, subject_id)^
DELETE FROM agenda_items
WHERE viewer_id = :viewer_id AND kind = :kind AND subject_id = :subject_id
RETURNING viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset;

-- name: agenda-items-due(now, early_until, most)
-- Early leaves only what comes at its plain offset: nothing that was put off (-1), or that quiet hours moved.
SELECT
    item.viewer_id, item.kind, item.subject_id, item.starts_at, item.known_start, item.saved_at, item.offsets,
    item.due_at, item.due_offset,
    viewers.locale, viewers.active,
    wants.offsets, wants.quiet, wants.change_notices, wants.morning_brief, wants.announcements, wants.sponsored,
    wants.booth_visits, wants.silence, wants.brief_offered
FROM agenda_items AS item
INNER JOIN viewers ON viewers.id = item.viewer_id
LEFT JOIN preferences AS wants ON wants.viewer_id = item.viewer_id
WHERE item.due_at <= :early_until
    AND (item.due_at <= :now OR (item.due_offset >= 0 AND item.due_at = item.starts_at - item.due_offset * 60000))
ORDER BY item.due_at, item.viewer_id, item.kind, item.subject_id
LIMIT :most;

-- name: agenda-items-coming(after, until)
SELECT due_at, COUNT(*)
FROM agenda_items
WHERE due_at > :after AND due_at <= :until AND due_offset >= 0 AND due_at = starts_at - due_offset * 60000
GROUP BY due_at
ORDER BY due_at;

-- name: agenda-session-starts()
SELECT DISTINCT subject_id, starts_at
FROM agenda_items
WHERE kind = 'session';

-- name: agenda-items-set-for(session_id, starts_at, most)
SELECT
    item.viewer_id, item.kind, item.subject_id, item.starts_at, item.known_start, item.saved_at, item.offsets,
    item.due_at, item.due_offset,
    viewers.locale, viewers.active,
    wants.offsets, wants.quiet, wants.change_notices, wants.morning_brief, wants.announcements, wants.sponsored,
    wants.booth_visits, wants.silence, wants.brief_offered
FROM agenda_items AS item
INNER JOIN viewers ON viewers.id = item.viewer_id
LEFT JOIN preferences AS wants ON wants.viewer_id = item.viewer_id
WHERE item.kind = 'session' AND item.subject_id = :session_id AND item.starts_at = :starts_at
LIMIT :most;

-- name: agenda-savers(session_ids, after, most)
-- :session_ids is a JSON list.
SELECT
    item.viewer_id, item.kind, item.subject_id, item.starts_at, item.known_start, item.saved_at, item.offsets,
    item.due_at, item.due_offset,
    viewers.locale, viewers.active,
    wants.offsets, wants.quiet, wants.change_notices, wants.morning_brief, wants.announcements, wants.sponsored,
    wants.booth_visits, wants.silence, wants.brief_offered
FROM json_each(:session_ids) AS changed
INNER JOIN agenda_items AS item ON item.kind = 'session' AND item.subject_id = changed.value
INNER JOIN viewers ON viewers.id = item.viewer_id
LEFT JOIN preferences AS wants ON wants.viewer_id = item.viewer_id
WHERE item.viewer_id > :after
ORDER BY item.viewer_id, item.starts_at, item.subject_id
LIMIT :most;
