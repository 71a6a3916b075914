//! A migration whose connection to PostgreSQL is killed in the middle.

use crate::database::{Database, cluster};
use crate::golden::{Content, Left, assert_kept, start_on};

/// Kills the server's own connection after so many changes of the schema. A sequence counts them: what it gave out is not
/// taken back with the transaction.
const BLOW: &str = "
    CREATE TABLE blow_at (number BIGINT NOT NULL); INSERT INTO blow_at VALUES (0);
    CREATE SEQUENCE blow;
    GRANT SELECT ON blow_at TO vaern; GRANT USAGE ON blow TO vaern;
    CREATE FUNCTION strike() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
        IF current_user = 'vaern' AND nextval('blow') = (SELECT number FROM blow_at) THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
        END IF;
    END $$;
    CREATE EVENT TRIGGER strike ON ddl_command_end EXECUTE FUNCTION strike();";
const REMOVE: &str = "
    DROP EVENT TRIGGER strike; DROP FUNCTION strike(); DROP SEQUENCE blow; DROP TABLE blow_at";

/// Version and form of every table.
const FORM: &str = "
    SELECT version FROM schema_version;
    SELECT table_name, column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2;
    SELECT tablename, policyname FROM pg_policies ORDER BY 1, 2;
    SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";

#[test]
fn a_connection_killed_at_any_change_of_the_schema_leaves_the_old_version_or_the_new() {
    let mut kills = 0;
    let mut oldest = true;
    for left in Left::all() {
        let database = Database::past(&left);
        let before = Content::of(&database, left.version);
        database.run(BLOW);
        let form = database.run(FORM);
        // The oldest version has the whole way to go, the others the rest of it.
        let stride = if oldest { 6 } else { 40 };
        let mut number = 1;
        loop {
            database.run(&format!(
                "UPDATE blow_at SET number = {number}; SELECT setval('blow', 1, false)"
            ));
            if start_on(&database).is_ok() {
                break;
            }
            kills += 1;
            assert_eq!(
                database.run(FORM),
                form,
                "version {}, killed at change {number}",
                left.version
            );
            number += stride;
        }
        database.run(REMOVE);
        drop(assert_kept(database, left, &before));
        oldest = false;
    }
    assert!(kills > 20, "{kills} kills say little");
    let log = std::fs::read_to_string(cluster().folder().join("log")).unwrap_or_default();
    assert!(log.contains("terminating connection due to administrator command"));
}
