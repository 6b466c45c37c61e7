-- The login roles millrace_app and millrace_system exist before any migration runs (server/kit/roles-of-database.ts).
-- Whoever runs the migrations is the owner; only the owner changes structure.

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO millrace_app, millrace_system;

-- Requests and jobs reach every table of the product; row-level security decides which rows.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO millrace_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO millrace_app;

-- People, credentials and sessions stand outside the tenants and belong to signing in alone.
CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO millrace_app, millrace_system;
ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO millrace_system;
