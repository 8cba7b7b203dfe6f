-- name: get-card(viewer_id)^
SELECT full_name, company, title, email, phone, country, telegram_username, shares, updated_at
FROM cards
WHERE viewer_id = :viewer_id;

-- name: put-card(viewer_id, full_name, company, title, email, phone, country, telegram_username, shares, updated_at)
INSERT INTO cards
    (viewer_id, full_name, company, title, email, phone, country, telegram_username, shares, updated_at)
VALUES
    (:viewer_id, :full_name, :company, :title, :email, :phone, :country, :telegram_username, :shares, :updated_at)
ON CONFLICT (viewer_id) DO UPDATE SET
    full_name = excluded.full_name,
    company = excluded.company,
    title = excluded.title,
    email = excluded.email,
    phone = excluded.phone,
    country = excluded.country,
    telegram_username = excluded.telegram_username,
    shares = excluded.shares,
    updated_at = excluded.updated_at
RETURNING viewer_id;

-- name: erase-card(viewer_id)
DELETE FROM cards
WHERE viewer_id = :viewer_id
RETURNING viewer_id;
