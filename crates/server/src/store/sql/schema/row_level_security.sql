-- PostgreSQL's second fence: whatever a statement asks, a transaction sees rows of the organisation it has named, and
-- of none where it has named none. Run for each table with organisation_id whenever the schema has changed, so that a
-- new table cannot be forgotten; forced, so that it holds for the owner of the tables too.
DO $fence$
DECLARE
    fenced text;
    also   text;
BEGIN
    FOR fenced IN
        SELECT relation.relname FROM pg_class AS relation
        JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid
        WHERE relation.relnamespace = current_schema()::regnamespace AND relation.relkind IN ('r', 'p')
          AND attribute.attname = 'organisation_id' AND NOT attribute.attisdropped
    LOOP
        -- A device or a code is first looked for by its secret, when it is not known yet whose it is.
        also := CASE fenced
            WHEN 'device' THEN ' OR token_lookup = current_setting(''vaern.secret'', true)'
            WHEN 'enrolment_code' THEN ' OR code_sha256 = current_setting(''vaern.secret'', true)'
            ELSE ''
        END;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('DROP POLICY IF EXISTS own_organisation ON %I', fenced);
        EXECUTE format(
            'CREATE POLICY own_organisation ON %I USING (organisation_id = current_setting(''vaern.organisation'', true)%s
                 OR current_setting(''vaern.everything'', true) = ''yes'')',
            fenced, also);
    END LOOP;
END
$fence$;
