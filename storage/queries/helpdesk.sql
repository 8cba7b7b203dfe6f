-- name: open-ticket(question_id, viewer_id, text, language, asked_at, notice_id, subject, same_as, follows)^
INSERT INTO tickets (question_id, viewer_id, text, language, state, asked_at, notice_id, subject, same_as, follows)
VALUES (
    :question_id, :viewer_id, :text, :language, 'open', :asked_at, :notice_id, :subject, :same_as, :follows
)
RETURNING id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows;

-- name: get-ticket(id)^
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE id = :id;

-- name: get-ticket-of-question(question_id)^
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE question_id = :question_id;

-- name: find-ticket-of-message(chat_id, message_id)$
-- A message that was sent a moment ago is known to its outbox row only.
SELECT ticket_id FROM ticket_copies
WHERE chat_id = :chat_id AND message_id = :message_id
UNION ALL
SELECT copy.ticket_id
FROM ticket_copies AS copy JOIN outbox ON outbox.id = copy.outbox_id
WHERE copy.message_id IS NULL AND outbox.chat_id = :chat_id AND outbox.sent_message_id = :message_id;

-- name: settle-ticket(id, state, settled_at, settled_by, settled_by_name)^
UPDATE tickets SET
    state = :state,
    settled_at = :settled_at,
    settled_by = :settled_by,
    settled_by_name = :settled_by_name,
    revision = revision + 1
WHERE id = :id
RETURNING id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows;

-- name: touch-ticket(id)^
UPDATE tickets SET revision = revision + 1
WHERE id = :id
RETURNING id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows;

-- name: add-ticket-copy(ticket_id, chat_id, message_id, outbox_id)$
INSERT INTO ticket_copies (ticket_id, chat_id, message_id, outbox_id)
VALUES (:ticket_id, :chat_id, :message_id, :outbox_id)
RETURNING id;

-- name: ticket-copies(ticket_id)
SELECT
    COALESCE(outbox.chat_id, copy.chat_id),
    COALESCE(copy.message_id, outbox.sent_message_id),
    copy.outbox_id
FROM ticket_copies AS copy LEFT JOIN outbox ON outbox.id = copy.outbox_id
WHERE copy.ticket_id = :ticket_id
ORDER BY copy.id;

-- name: remember-ticket-messages()
UPDATE ticket_copies SET
    chat_id = (SELECT outbox.chat_id FROM outbox WHERE outbox.id = ticket_copies.outbox_id),
    message_id = (SELECT outbox.sent_message_id FROM outbox WHERE outbox.id = ticket_copies.outbox_id)
WHERE message_id IS NULL
    AND EXISTS (
        SELECT 1 FROM outbox
        WHERE outbox.id = ticket_copies.outbox_id AND outbox.sent_message_id IS NOT NULL
    )
RETURNING id;

-- name: add-ticket-answer(ticket_id, text, answered_by, chat_id, at)^
INSERT INTO ticket_answers (ticket_id, number, text, answered_by, chat_id, at)
SELECT CAST(:ticket_id AS BIGINT), COALESCE(MAX(number), 0) + 1, CAST(:text AS TEXT),
    CAST(:answered_by AS BIGINT), CAST(:chat_id AS BIGINT), CAST(:at AS BIGINT)
FROM ticket_answers
WHERE ticket_id = CAST(:ticket_id AS BIGINT)
RETURNING id, ticket_id, number, text, chat_id, at;

-- name: answer-is-sent-with(id, outbox_id)$
UPDATE ticket_answers SET outbox_id = :outbox_id
WHERE id = :id
RETURNING id;

-- name: ticket-answers(ticket_id)
SELECT id, ticket_id, number, text, chat_id, at
FROM ticket_answers
WHERE ticket_id = :ticket_id
ORDER BY number;

-- name: count-settled-answers()$
SELECT COUNT(*)
FROM ticket_answers AS answer JOIN outbox ON outbox.id = answer.outbox_id
WHERE answer.outbox_id IS NOT NULL AND outbox.state <> 'pending';

-- name: find-undelivered-answers()
SELECT answer.id, answer.ticket_id, answer.number, answer.text, answer.chat_id, answer.at
FROM ticket_answers AS answer JOIN outbox ON outbox.id = answer.outbox_id
WHERE answer.outbox_id IS NOT NULL AND outbox.state IN ('gone', 'dead')
ORDER BY answer.id;

-- name: forget-delivered-answers()
UPDATE ticket_answers SET outbox_id = NULL
WHERE outbox_id IS NOT NULL AND outbox_id IN (SELECT id FROM outbox WHERE state <> 'pending')
RETURNING id;

-- name: count-tickets(state)$
-- Those alike count once: the team sees one.
SELECT COUNT(*) FROM tickets WHERE state = :state AND same_as IS NULL;

-- name: count-open-tickets-of(viewer_id)$
SELECT COUNT(*) FROM tickets WHERE viewer_id = :viewer_id AND state = 'open';

-- name: waiting-tickets(most, skipped)
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE state = 'open' AND same_as IS NULL
ORDER BY asked_at, id
LIMIT :most OFFSET :skipped;

-- name: answered-tickets(most, skipped)
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE state = 'answered' AND same_as IS NULL
ORDER BY settled_at DESC, id DESC
LIMIT :most OFFSET :skipped;

-- name: purge-tickets(asked_before)
DELETE FROM tickets
WHERE asked_at < :asked_before
RETURNING id;

-- name: erase-tickets(viewer_id)
DELETE FROM tickets
WHERE viewer_id = :viewer_id
RETURNING id;

-- name: drop-loose-ticket-copies()
DELETE FROM ticket_copies
WHERE ticket_id NOT IN (SELECT id FROM tickets)
RETURNING id;

-- name: drop-loose-ticket-answers()
DELETE FROM ticket_answers
WHERE ticket_id NOT IN (SELECT id FROM tickets)
RETURNING id;

-- name: open-ticket-alike(subject)^
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE state = 'open' AND same_as IS NULL AND subject = :subject
ORDER BY id
LIMIT 1;

-- name: count-askers(id)^
-- Whoever asks twice is one.
UPDATE tickets SET
    askers = (
        SELECT COUNT(DISTINCT one.viewer_id)
        FROM tickets AS one
        WHERE (one.id = :id OR one.same_as = :id) AND one.state <> 'withdrawn'
    ),
    revision = revision + 1
WHERE id = :id
RETURNING id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows;

-- name: ticket-followers(id)
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE same_as = :id AND state <> 'withdrawn'
ORDER BY id;

-- name: claim-ticket(id, claimed_by, claimed_by_name)^
UPDATE tickets SET claimed_by = :claimed_by, claimed_by_name = :claimed_by_name, revision = revision + 1
WHERE id = :id
RETURNING id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows;

-- name: hand-over-copies(id, heir)
UPDATE ticket_copies SET ticket_id = :heir WHERE ticket_id = :id RETURNING id;

-- name: hand-over-followers(id, heir)
UPDATE tickets SET same_as = :heir
WHERE same_as = :id AND id <> :heir
RETURNING id;

-- name: hand-over-name(id, heir)
-- What its messages' buttons still name leads to the one that went on.
UPDATE tickets SET same_as = :heir WHERE id = :id RETURNING id;

-- name: hand-over-ticket(id, heir)
UPDATE tickets SET
    same_as = NULL,
    claimed_by = (SELECT gone.claimed_by FROM tickets AS gone WHERE gone.id = :id),
    claimed_by_name = (SELECT gone.claimed_by_name FROM tickets AS gone WHERE gone.id = :id)
WHERE id = :heir
RETURNING id;

-- name: answer-templates()
SELECT id, text FROM answer_templates ORDER BY id;

-- name: add-answer-template(text, created_by, created_at)$
INSERT INTO answer_templates (text, created_by, created_at)
VALUES (:text, :created_by, :created_at)
RETURNING id;

-- name: drop-answer-template(id)
DELETE FROM answer_templates WHERE id = :id RETURNING id;

-- name: open-tickets-of(viewer_id)
SELECT id, question_id, viewer_id, text, language, state, asked_at, notice_id, settled_at, settled_by,
    settled_by_name, revision, same_as, askers, claimed_by, claimed_by_name, follows
FROM tickets
WHERE viewer_id = :viewer_id AND state = 'open'
ORDER BY id;

-- name: count-waiting-in-thread(thread)$
SELECT COUNT(*) FROM tickets WHERE state = 'open' AND same_as IS NULL AND (id = :thread OR follows = :thread);

-- name: find-ticket-answered-by(viewer_id, message_id)$
-- Answers leave under a key that names them, and the asker where several ask the same.
SELECT mine.id
FROM tickets AS mine
INNER JOIN ticket_answers AS answer ON answer.ticket_id = COALESCE(mine.same_as, mine.id)
INNER JOIN outbox ON outbox.dedupe_key IN (
    'team_answer:' || CAST(answer.id AS TEXT),
    'team_answer:' || CAST(answer.id AS TEXT) || ':' || CAST(mine.id AS TEXT)
)
WHERE mine.viewer_id = :viewer_id
    AND mine.state = 'answered'
    AND outbox.chat_id = :viewer_id
    AND outbox.sent_message_id = :message_id
ORDER BY mine.id
LIMIT 1;
