-- name: latest-programme-number()$
SELECT COALESCE(MAX(number), 0) FROM programme_versions;

-- name: latest-programme()^
SELECT number, published_at, source, payload
FROM programme_versions
ORDER BY number DESC
LIMIT 1;

-- name: get-programme(number)^
SELECT number, published_at, source, payload
FROM programme_versions
WHERE number = :number;

-- name: programme-heads(limit, skip)
SELECT number, published_at, source
FROM programme_versions
ORDER BY number DESC
LIMIT :limit OFFSET :skip;

-- name: add-programme(published_at, source, payload)$
INSERT INTO programme_versions (number, published_at, source, payload)
SELECT COALESCE(MAX(number), 0) + 1, CAST(:published_at AS BIGINT), CAST(:source AS TEXT), CAST(:payload AS TEXT)
FROM programme_versions
RETURNING number;
