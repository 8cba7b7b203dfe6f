-- name: put-agenda-times(items)
UPDATE agenda_items SET
    starts_at = CAST(changed.value ->> 3 AS BIGINT),
    due_at = CAST(changed.value ->> 4 AS BIGINT),
    due_offset = CAST(changed.value ->> 5 AS INTEGER)
FROM json_array_elements(CAST(:items AS JSON)) AS changed (value)
WHERE agenda_items.viewer_id = CAST(changed.value ->> 0 AS BIGINT)
    AND agenda_items.kind = changed.value ->> 1
    AND agenda_items.subject_id = changed.value ->> 2
RETURNING agenda_items.viewer_id;

-- name: agenda-savers(session_ids, after, most)
SELECT
    item.viewer_id, item.kind, item.subject_id, item.starts_at, item.known_start, item.saved_at, item.offsets,
    item.due_at, item.due_offset,
    viewers.locale, viewers.active,
    wants.offsets, wants.quiet, wants.change_notices, wants.morning_brief, wants.announcements, wants.sponsored,
    wants.booth_visits, wants.silence, wants.brief_offered
FROM json_array_elements_text(CAST(:session_ids AS JSON)) AS changed (value)
INNER JOIN agenda_items AS item ON item.kind = 'session' AND item.subject_id = changed.value
INNER JOIN viewers ON viewers.id = item.viewer_id
LEFT JOIN preferences AS wants ON wants.viewer_id = item.viewer_id
WHERE item.viewer_id > :after
ORDER BY item.viewer_id, item.starts_at, item.subject_id
LIMIT :most;
