-- name: visitor-profile(viewer_id)^
SELECT viewer_id, updated_at, kinds, wishes, visible, number
FROM visitor_profiles
WHERE viewer_id = :viewer_id;

-- name: put-visitor-profile(viewer_id, kinds, wishes, visible, updated_at)
INSERT INTO visitor_profiles (viewer_id, kinds, wishes, visible, updated_at)
VALUES (:viewer_id, :kinds, :wishes, :visible, :updated_at)
ON CONFLICT (viewer_id) DO UPDATE SET
    kinds = excluded.kinds,
    wishes = excluded.wishes,
    visible = excluded.visible,
    updated_at = excluded.updated_at
RETURNING number;

-- name: clear-visitor-terms(viewer_id)
DELETE FROM visitor_terms WHERE viewer_id = :viewer_id RETURNING term;

-- name: add-visitor-term(viewer_id, term)
INSERT INTO visitor_terms (viewer_id, term)
VALUES (:viewer_id, :term)
ON CONFLICT (term, viewer_id) DO NOTHING
RETURNING term;

-- name: visible-visitors(after, most)
SELECT viewer_id FROM visitor_profiles
WHERE visible = 1 AND viewer_id > :after
ORDER BY viewer_id
LIMIT :most;

-- name: partner-profile(exhibitor_id)^
SELECT exhibitor_id, updated_by, updated_at, kinds, seeks, wishes
FROM partner_profiles
WHERE exhibitor_id = :exhibitor_id;

-- name: partner-profiles()
SELECT exhibitor_id, updated_by, updated_at, kinds, seeks, wishes
FROM partner_profiles
ORDER BY exhibitor_id;

-- name: put-partner-profile(exhibitor_id, kinds, seeks, wishes, updated_by, updated_at)
INSERT INTO partner_profiles (exhibitor_id, kinds, seeks, wishes, updated_by, updated_at)
VALUES (:exhibitor_id, :kinds, :seeks, :wishes, :updated_by, :updated_at)
ON CONFLICT (exhibitor_id) DO UPDATE SET
    kinds = excluded.kinds,
    seeks = excluded.seeks,
    wishes = excluded.wishes,
    updated_by = excluded.updated_by,
    updated_at = excluded.updated_at
RETURNING exhibitor_id;

-- name: suggestion-marks(viewer_id)
SELECT kind, subject_id, liked
FROM suggestion_marks
WHERE viewer_id = :viewer_id
ORDER BY marked_at DESC, kind, subject_id;

-- name: put-suggestion-mark(viewer_id, kind, subject_id, liked, marked_at)
INSERT INTO suggestion_marks (viewer_id, kind, subject_id, liked, marked_at)
VALUES (:viewer_id, :kind, :subject_id, :liked, :marked_at)
ON CONFLICT (viewer_id, kind, subject_id) DO UPDATE SET liked = excluded.liked, marked_at = excluded.marked_at
RETURNING subject_id;

-- name: drop-suggestion-mark(viewer_id, kind, subject_id)
DELETE FROM suggestion_marks
WHERE viewer_id = :viewer_id AND kind = :kind AND subject_id = :subject_id
RETURNING subject_id;

-- name: seekers(exhibitor_id, edition, terms, since, most_asked, number, most)
SELECT
    p.number, p.kinds, viewers.locale, COUNT(*) AS shared
FROM visitor_terms AS found
INNER JOIN visitor_profiles AS p ON p.viewer_id = found.viewer_id AND p.visible = 1
INNER JOIN viewers ON viewers.id = found.viewer_id AND viewers.active = 1
LEFT JOIN preferences ON preferences.viewer_id = found.viewer_id
WHERE found.term IN (SELECT value FROM json_each(:terms))
    AND COALESCE(preferences.silence, 'none') = 'none'
    AND CAST(:number AS BIGINT) IN (0, p.number)
    AND NOT EXISTS (
        SELECT 1 FROM settled_seekers AS s
        WHERE s.exhibitor_id = :exhibitor_id AND s.viewer_id = found.viewer_id
    )
    AND NOT EXISTS (
        SELECT 1 FROM leads
        WHERE leads.exhibitor_id = :exhibitor_id AND leads.viewer_id = found.viewer_id AND leads.edition = :edition
    )
    AND NOT EXISTS (
        SELECT 1 FROM staff
        WHERE staff.exhibitor_id = :exhibitor_id AND staff.viewer_id = found.viewer_id
            AND staff.revoked_at IS NULL
    )
    AND NOT EXISTS (
        SELECT 1 FROM meeting_bars AS b
        WHERE b.exhibitor_id = :exhibitor_id AND b.viewer_id IN (found.viewer_id, 0) AND b.side = 'visitor'
    )
    AND (
        SELECT COUNT(*) FROM settled_seekers AS s
        WHERE s.viewer_id = found.viewer_id AND s.asked = 1 AND s.settled_at > :since
    ) < :most_asked
GROUP BY p.viewer_id, p.number, p.kinds, viewers.locale
ORDER BY shared DESC, p.number
LIMIT :most;

-- name: seeker-terms(numbers)
SELECT p.number, t.term
FROM visitor_profiles AS p
INNER JOIN visitor_terms AS t ON t.viewer_id = p.viewer_id
WHERE p.number IN (SELECT value FROM json_each(:numbers));

-- name: viewer-of-seeker(number)$
SELECT viewer_id FROM visitor_profiles WHERE number = :number AND visible = 1;

-- name: settle-seeker(exhibitor_id, viewer_id, asked, settled_by, settled_at)$
INSERT INTO settled_seekers (exhibitor_id, viewer_id, asked, settled_by, settled_at)
VALUES (:exhibitor_id, :viewer_id, :asked, :settled_by, :settled_at)
ON CONFLICT (exhibitor_id, viewer_id) DO NOTHING
RETURNING viewer_id;

-- name: seekers-asked(exhibitor_id, since)$
SELECT COUNT(*) FROM settled_seekers
WHERE exhibitor_id = :exhibitor_id AND asked = 1 AND settled_at > :since;

-- name: own-products()
SELECT exhibitor_id, products FROM booth_profiles WHERE products <> '[]' ORDER BY exhibitor_id;
