-- name: organiser-roles(viewer_id)
SELECT role FROM organisers WHERE viewer_id = :viewer_id ORDER BY role;

-- name: organisers-holding(roles)
SELECT DISTINCT viewer_id
FROM organisers
WHERE CAST(:roles AS TEXT) LIKE '%,' || role || ',%'
ORDER BY viewer_id;

-- name: all-organisers()
SELECT viewer_id, role, name, granted_by, granted_at
FROM organisers
ORDER BY granted_at, viewer_id, role;

-- name: grant-role(viewer_id, role, name, granted_by, granted_at)$
INSERT INTO organisers (viewer_id, role, name, granted_by, granted_at)
VALUES (:viewer_id, :role, :name, :granted_by, :granted_at)
ON CONFLICT (viewer_id, role) DO NOTHING
RETURNING viewer_id;

-- name: revoke-role(viewer_id, role)$
DELETE FROM organisers WHERE viewer_id = :viewer_id AND role = :role RETURNING viewer_id;

-- name: add-organiser-invite(role, created_by, created_at, expires_at)$
INSERT INTO organiser_invites (role, created_by, created_at, expires_at)
VALUES (:role, :created_by, :created_at, :expires_at)
RETURNING id;

-- name: get-organiser-invite(id)^
SELECT id, role, created_by, created_at, expires_at, used_by, revoked_at
FROM organiser_invites
WHERE id = :id;

-- name: use-organiser-invite(id, viewer_id, at)$
UPDATE organiser_invites SET used_by = :viewer_id, used_at = :at
WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :at
RETURNING id;

-- name: revoke-organiser-invite(id, at)$
UPDATE organiser_invites SET revoked_at = :at
WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL
RETURNING id;

-- name: open-organiser-invites(now)
SELECT id, role, created_by, created_at, expires_at, used_by, revoked_at
FROM organiser_invites
WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
ORDER BY id DESC;

-- name: forget-organiser(viewer_id)
DELETE FROM organisers WHERE viewer_id = :viewer_id RETURNING role;

-- name: forget-granter(viewer_id)
UPDATE organisers SET granted_by = 0 WHERE granted_by = :viewer_id RETURNING role;

-- name: forget-organiser-inviter(viewer_id, at)
UPDATE organiser_invites
SET created_by = CASE WHEN created_by = :viewer_id THEN 0 ELSE created_by END,
    used_by = CASE WHEN used_by = :viewer_id THEN 0 ELSE used_by END,
    revoked_at = CASE
        WHEN created_by = :viewer_id AND used_at IS NULL THEN COALESCE(revoked_at, :at) ELSE revoked_at
    END
WHERE created_by = :viewer_id OR used_by = :viewer_id
RETURNING id;
