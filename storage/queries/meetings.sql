-- name: add-meeting(edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words)$
INSERT INTO meetings (
    edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words,
    reply, proposer, table_number, late_visitor, late_exhibitor, place, revision
)
VALUES (
    :edition, :exhibitor_id, :viewer_id, :asker, :asked_by, :state, :created_at, :changed_at, :purpose, :words,
    '', '', 0, 0, 0, '', 0
)
RETURNING id;

-- name: get-meeting(id)^
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE id = :id;

-- name: put-meeting(id, state, created_at, changed_at, purpose, words, reply, starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision, moves_visitor, moves_exhibitor)$
UPDATE meetings SET
    state = :state,
    created_at = :created_at,
    changed_at = :changed_at,
    purpose = :purpose,
    words = :words,
    reply = :reply,
    starts_at = CAST(:starts_at AS BIGINT),
    proposed_at = CAST(:proposed_at AS BIGINT),
    proposer = :proposer,
    table_number = :table_number,
    staff_id = CAST(:staff_id AS BIGINT),
    late_visitor = :late_visitor,
    late_exhibitor = :late_exhibitor,
    place = :place,
    revision = :revision,
    moves_visitor = :moves_visitor,
    moves_exhibitor = :moves_exhibitor
WHERE id = :id
RETURNING id;

-- name: meetings-between(edition, exhibitor_id, viewer_id)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE viewer_id = :viewer_id AND exhibitor_id = :exhibitor_id AND edition = :edition
ORDER BY changed_at DESC, id DESC;

-- name: meetings-of-viewer(edition, viewer_id)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE viewer_id = :viewer_id AND edition = :edition AND state <> 'draft'
ORDER BY COALESCE(starts_at, proposed_at), id;

-- name: meetings-of-staff(edition, viewer_id)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE staff_id = :viewer_id AND edition = :edition AND state <> 'draft'
ORDER BY COALESCE(starts_at, proposed_at), id;

-- name: meetings-of-exhibitor(edition, exhibitor_id)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE exhibitor_id = :exhibitor_id AND edition = :edition AND state <> 'draft'
ORDER BY COALESCE(starts_at, proposed_at), id;

-- name: meetings-asked-by-viewer(viewer_id, since)$
SELECT COUNT(*)
FROM meetings
WHERE viewer_id = :viewer_id AND asker = 'visitor' AND state <> 'draft' AND created_at >= :since;

-- name: meetings-asked-by-exhibitor(exhibitor_id, since)$
SELECT COUNT(*)
FROM meetings
WHERE exhibitor_id = :exhibitor_id AND asker = 'exhibitor' AND state <> 'draft' AND created_at >= :since;

-- name: take-seat(exhibitor_id, table_number, cell, viewer_id, staff_id, meeting_id)$
INSERT INTO meeting_seats (exhibitor_id, table_number, cell, viewer_id, staff_id, meeting_id)
VALUES (:exhibitor_id, :table_number, :cell, :viewer_id, CAST(:staff_id AS BIGINT), :meeting_id)
ON CONFLICT DO NOTHING
RETURNING cell;

-- name: free-seats(meeting_id)
DELETE FROM meeting_seats WHERE meeting_id = :meeting_id RETURNING cell;

-- name: seats-of-exhibitor(exhibitor_id, first, last)
SELECT table_number, cell, viewer_id, staff_id, meeting_id
FROM meeting_seats
WHERE exhibitor_id = :exhibitor_id AND cell BETWEEN :first AND :last
ORDER BY cell, table_number;

-- name: seats-of-visitor(viewer_id, first, last)
SELECT table_number, cell, viewer_id, staff_id, meeting_id
FROM meeting_seats
WHERE viewer_id = :viewer_id AND cell BETWEEN :first AND :last
ORDER BY cell;

-- name: seats-of-host(viewer_id, first, last)
SELECT table_number, cell, viewer_id, staff_id, meeting_id
FROM meeting_seats
WHERE staff_id = :viewer_id AND cell BETWEEN :first AND :last
ORDER BY cell;

-- name: seat-elsewhere(meeting_id, staff_id)$
SELECT COUNT(*)
FROM meeting_seats AS own
INNER JOIN meeting_seats AS other ON other.cell = own.cell AND other.meeting_id <> own.meeting_id
WHERE own.meeting_id = :meeting_id AND (other.staff_id = :staff_id OR other.viewer_id = :staff_id);

-- name: assign-seats(meeting_id, staff_id)
UPDATE meeting_seats SET staff_id = CAST(:staff_id AS BIGINT) WHERE meeting_id = :meeting_id RETURNING cell;

-- name: hand-meeting-over(meeting_id, viewer_id, starts_at, at)$
INSERT INTO meeting_handovers (meeting_id, viewer_id, starts_at, at)
VALUES (:meeting_id, :viewer_id, :starts_at, :at)
RETURNING id;

-- name: meeting-handovers-of(edition, viewer_id)
SELECT h.meeting_id, h.starts_at, h.at
FROM meeting_handovers AS h
INNER JOIN meetings AS m ON m.id = h.meeting_id
WHERE h.viewer_id = :viewer_id AND m.edition = :edition
ORDER BY h.id;

-- name: get-meeting-setup(exhibitor_id)^
SELECT exhibitor_id, tables, place FROM meeting_setups WHERE exhibitor_id = :exhibitor_id;

-- name: put-meeting-setup(exhibitor_id, tables, place, updated_by, updated_at)$
INSERT INTO meeting_setups (exhibitor_id, tables, place, updated_by, updated_at)
VALUES (:exhibitor_id, :tables, :place, :updated_by, :updated_at)
ON CONFLICT (exhibitor_id) DO UPDATE SET
    tables = excluded.tables,
    place = excluded.place,
    updated_by = excluded.updated_by,
    updated_at = excluded.updated_at
RETURNING exhibitor_id;

-- name: meeting-blocks-of(exhibitor_id)
SELECT starts_at FROM meeting_blocks WHERE exhibitor_id = :exhibitor_id ORDER BY starts_at;

-- name: block-meetings(exhibitor_id, starts_at)
INSERT INTO meeting_blocks (exhibitor_id, starts_at) VALUES (:exhibitor_id, :starts_at)
ON CONFLICT DO NOTHING
RETURNING starts_at;

-- name: unblock-meetings(exhibitor_id, starts_at)
DELETE FROM meeting_blocks WHERE exhibitor_id = :exhibitor_id AND starts_at = :starts_at RETURNING starts_at;

-- name: meeting-bars-between(exhibitor_id, viewer_id)
SELECT side FROM meeting_bars WHERE exhibitor_id = :exhibitor_id AND viewer_id = :viewer_id;

-- name: bar-meetings(exhibitor_id, viewer_id, side, at)
INSERT INTO meeting_bars (exhibitor_id, viewer_id, side, at) VALUES (:exhibitor_id, :viewer_id, :side, :at)
ON CONFLICT DO NOTHING
RETURNING at;

-- name: unbar-meetings(exhibitor_id, viewer_id, side)
DELETE FROM meeting_bars
WHERE exhibitor_id = :exhibitor_id AND viewer_id = :viewer_id AND side = :side
RETURNING at;

-- name: meetings-unanswered(before, most)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE proposer <> '' AND proposed_at <= :before AND state IN ('requested', 'countered', 'accepted')
ORDER BY proposed_at, id
LIMIT :most;

-- name: meetings-ended(before, most)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE state = 'accepted' AND starts_at <= :before AND asked_after = 0
ORDER BY starts_at, id
LIMIT :most;

-- name: message-of-notice(key)$
SELECT sent_message_id FROM outbox WHERE dedupe_key = :key;

-- name: asked-after-meeting(id)
UPDATE meetings SET asked_after = 1 WHERE id = :id RETURNING id;

-- name: meetings-coming(edition, after, last_id, most)
SELECT
    id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at, purpose, words, reply,
    starts_at, proposed_at, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision,
    moves_visitor, moves_exhibitor
FROM meetings
WHERE state = 'accepted' AND starts_at > :after AND edition = :edition AND id > :last_id
ORDER BY id
LIMIT :most;

-- name: drop-meeting-drafts(before)
DELETE FROM meetings WHERE state = 'draft' AND created_at < :before RETURNING id;

-- name: drop-meeting-drafts-of(asker, exhibitor_id, viewer_id)
DELETE FROM meetings
WHERE state = 'draft' AND asker = :asker
    AND (CAST(:exhibitor_id AS TEXT) = '' OR exhibitor_id = CAST(:exhibitor_id AS TEXT))
    AND (CAST(:viewer_id AS BIGINT) = 0 OR viewer_id = CAST(:viewer_id AS BIGINT))
RETURNING id;

-- name: expire-meeting-seats(edition, before, over)
DELETE FROM meeting_seats
WHERE meeting_id IN (
    SELECT id FROM meetings
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND changed_at < CAST(:before AS BIGINT))
)
RETURNING meeting_id;

-- name: expire-meeting-handovers(edition, before, over)
DELETE FROM meeting_handovers
WHERE meeting_id IN (
    SELECT id FROM meetings
    WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
        OR (edition < :edition AND changed_at < CAST(:before AS BIGINT))
)
RETURNING id;

-- name: expire-meetings(edition, before, over)
DELETE FROM meetings
WHERE (edition = :edition AND CAST(:over AS INTEGER) = 1)
    OR (edition < :edition AND changed_at < CAST(:before AS BIGINT))
RETURNING id;

-- name: expire-meeting-bars(before, over)
DELETE FROM meeting_bars WHERE CAST(:over AS INTEGER) = 1 OR at < CAST(:before AS BIGINT) RETURNING at;

-- name: expire-meeting-blocks(before)
DELETE FROM meeting_blocks WHERE starts_at < CAST(:before AS BIGINT) RETURNING starts_at;
