-- Entries are added and read; triggers refuse anything else. Who stands behind a number is kept apart.

-- name: audit-person(viewer_id)$
INSERT INTO audit_people (viewer_id, name)
VALUES (:viewer_id, '')
ON CONFLICT (viewer_id) DO UPDATE SET viewer_id = excluded.viewer_id
RETURNING id;

-- name: know-audit-person(viewer_id, name)$
UPDATE audit_people SET name = :name WHERE viewer_id = :viewer_id AND name <> :name RETURNING id;

-- name: forget-audit-person(viewer_id)$
UPDATE audit_people SET viewer_id = NULL, name = '' WHERE viewer_id = :viewer_id RETURNING id;

-- name: audit-name(id)$
SELECT name FROM audit_people WHERE id = :id;

-- name: add-audit-entry(at, person, what, subject, before, after)$
INSERT INTO audit_log (at, person, what, subject, before, after)
VALUES (:at, :person, :what, :subject, :before, :after)
RETURNING id;

-- name: find-audit-entries(text, limit, skip)
SELECT l.id, l.at, l.person, p.viewer_id, p.name, l.what, l.subject, l.before, l.after
FROM audit_log AS l
JOIN audit_people AS p ON p.id = l.person
WHERE CAST(:text AS TEXT) = ''
    OR LOWER(p.name || ' ' || l.what || ' ' || l.subject || ' ' || l.before || ' ' || l.after)
        LIKE CAST(:text AS TEXT) ESCAPE '!'
ORDER BY l.id DESC
LIMIT :limit OFFSET :skip;
