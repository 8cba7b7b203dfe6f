-- name: get-profile(exhibitor_id)^
SELECT
    exhibitor_id, updated_by, updated_at, description, products, languages,
    brochure_kind, brochure_file_id, brochure_name
FROM booth_profiles
WHERE exhibitor_id = :exhibitor_id;

-- name: put-profile(exhibitor_id, updated_by, updated_at, description, products, languages, brochure_kind, brochure_file_id, brochure_name)
INSERT INTO booth_profiles (
    exhibitor_id, updated_by, updated_at, description, products, languages,
    brochure_kind, brochure_file_id, brochure_name
)
VALUES (
    :exhibitor_id, :updated_by, :updated_at, :description, :products, :languages,
    :brochure_kind, :brochure_file_id, :brochure_name
)
ON CONFLICT (exhibitor_id) DO UPDATE SET
    updated_by = excluded.updated_by,
    updated_at = excluded.updated_at,
    description = excluded.description,
    products = excluded.products,
    languages = excluded.languages,
    brochure_kind = excluded.brochure_kind,
    brochure_file_id = excluded.brochure_file_id,
    brochure_name = excluded.brochure_name
RETURNING exhibitor_id;

-- name: booth-questions(exhibitor_id, retired)
SELECT id, exhibitor_id, position, kind, text, options, CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END
FROM booth_questions
WHERE exhibitor_id = :exhibitor_id AND (CAST(:retired AS INTEGER) = 1 OR retired_at IS NULL)
ORDER BY position, id;

-- name: add-booth-question(exhibitor_id, kind, text, options)^
INSERT INTO booth_questions (exhibitor_id, position, kind, text, options)
SELECT
    CAST(:exhibitor_id AS TEXT),
    COALESCE(MAX(position), 0) + 1,
    CAST(:kind AS TEXT),
    CAST(:text AS TEXT),
    CAST(:options AS TEXT)
FROM booth_questions
WHERE exhibitor_id = :exhibitor_id
RETURNING id, exhibitor_id, position, kind, text, options, 0;

-- name: retire-booth-question(exhibitor_id, id, at)$
UPDATE booth_questions SET retired_at = CAST(:at AS BIGINT)
WHERE exhibitor_id = :exhibitor_id AND id = :id
RETURNING id;
